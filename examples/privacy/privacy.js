// What a site may give its visitors: to see, correct, take along, bring back, pause, switch off and erase what is known of them.
import { privacyNotice } from '../../dist/privacy.js';

const at = (id) => document.getElementById(id);

(window.selvedge ||= []).push(start);

function start(selvedge) {
  const say = (text) => (at('said').textContent = text);
  const onClick = (id, work) => at(id).addEventListener('click', () => void work());

  onClick('yes', async () => {
    selvedge.consent('granted', 'visitor');
    await selvedge.ready;
    await selvedge.flush(); // the yes itself outlasts a crash
    say('What you look at from now on is noted, in this browser.');
  });
  onClick('no', () => {
    selvedge.consent('denied', 'visitor');
    say('Nothing is noted, and what there was is erased.');
  });
  onClick('erase', async () => {
    const { complete, left } = await selvedge.erase();
    selvedge.consent('unknown', 'visitor'); // who erases is asked again before anything new is noted
    say(complete ? 'Erased. Nothing of it can be read any more.' : `Not all could be erased: ${left.join(', ')}. Clear this site’s data in your browser.`);
  });
  onClick('save', async () => download(await selvedge.exportData()));
  at('load').addEventListener('change', async ({ target }) => {
    try {
      await selvedge.importData(JSON.parse(await target.files[0].text()));
      say('Brought back. Reload the page to see its order.');
    } catch (cause) {
      say(`Not brought back: ${cause.message}`);
    }
    target.value = '';
  });
  at('wish').addEventListener('change', ({ target }) => {
    selvedge.declare({ fibre: target.value || null });
    say(target.value ? `Noted: ${target.value} comes first from the next page on.` : 'Taken back: what you look at decides again.');
  });
  at('pause').addEventListener('change', ({ target }) => {
    selvedge.pause(target.checked);
    say(target.checked ? 'Paused: nothing more is noted until you end it.' : 'The pause is over.');
  });
  at('off').addEventListener('change', ({ target }) => {
    selvedge.setMode(target.checked ? 'off' : 'personal');
    say(target.checked ? 'Off: this page is as it is for everybody, and so are the next ones.' : 'On again, from the next page on.');
  });

  const draw = () => drawAll(selvedge);
  selvedge.watch(draw);
  draw();
  at('notice').textContent = privacyNotice({ consent: 'remembered', scope: 'privacy' }, { site: 'This demo' });
  at('rights').hidden = false;
}

async function drawAll(selvedge) {
  const { consent, recording, mode, storage } = selvedge.status();
  const isOpen = consent === 'granted';
  at('consent').textContent = isOpen ? (storage === 'memory' ? 'On, for this page only: this browser keeps no data for this site.' : 'On. What you open is noted in this browser and sent nowhere.') : 'Off. Nothing is stored.';
  at('yes').disabled = isOpen;
  for (const id of ['wish', 'pause', 'off', 'save', 'load', 'erase', 'no']) at(id).disabled = !isOpen;
  at('pause').checked = isOpen && !recording;
  at('off').checked = mode === 'off';

  const { evidence, interests, declared } = selvedge.profile();
  at('wish').value = declared.fibre?.[0] ?? '';
  at('evidence').textContent = evidence === 0 ? 'Nothing yet. Open a cloth.' : `Cloths opened lately: ${evidence}.`;
  fill('interests', interests.map(({ facet, value, lift }) => [value, facet, `${lift} %`]));
  at('interests').hidden = interests.length === 0;

  const data = await selvedge.exportData();
  fill('fields', data.fields.map(({ field, why, until }) => [field, countOf(data, field), why, until]));
}

/** How much there is of a field, in a word. */
function countOf(data, field) {
  const [part, name] = field.split('.');
  if (name === undefined) return data[part] ? 'kept' : '';
  const records = [data[part] ?? []].flat().filter((record) => record[name] !== undefined);
  if (part !== 'profile') return records.length || '';
  const value = records[0]?.[name];
  return value === undefined ? '' : typeof value === 'object' ? Object.keys(value).length : String(value);
}

function fill(id, rows) {
  const lines = rows.map((cells) => {
    const line = document.createElement('tr');
    line.append(...cells.map((text, index) => Object.assign(document.createElement(index === 0 ? 'th' : 'td'), { textContent: text, ...(index === 0 && { scope: 'row' }) })));
    return line;
  });
  at(id).tBodies[0].replaceChildren(...lines);
}

function download(data) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })), download: 'my-data.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
