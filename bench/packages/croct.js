import croct from '@croct/plug';

croct.plug({ appId: '00000000-0000-0000-0000-000000000000' });
window.initialised = croct.plugged;
