import type { SensitiveWords } from '../category.js';

/** Turkish. */
export const tr: SensitiveWords = {
  health: 'sağlık sağlığı hastalık* hastalığ* kanser* diyabet* şeker_hastal* depresyon* antidepresan* demans* alzheimer* psikiyatri* psikoterapi* ilaç ilaçlar ilaçları eczane* astım engelli engelliler tekerlekli_sandalye bağımlılık bağımlılığ* alkolizm* kemoterapi* hiv otizm*',
  pregnancy: 'hamile* gebelik gebeliğ* gebe doğum_öncesi doğum_sonrası lohusa* doğurganlık kısırlık tüp_bebek kürtaj* düşük_yapma emzirme* göğüs_pompası süt_pompası doğum_kontrol* ovülasyon* yumurtlama',
  religion: 'dini dindar* hıristiyan* hristiyan* katolik* protestan* kilise* islam islami* müslüman* kuran kuranı camii camiler yahudi* musevi* helal koşer sinagog* budizm* budist* hinduizm* incil tevrat namaz ibadet* dualar ateis* ateizm* alevi aleviler alevilik',
  politics: 'siyaset* siyasi* politika politikacı* seçimler seçim_sonuç* genel_seçim* yerel_seçim* milletvekil* sosyalist* sosyalizm* komünis* faşis* aşırı_sağ aşırı_sol meclis_seçim* akp chp mhp popülis*',
  sexuality: 'cinsel* eşcinsel* biseksüel* transseksüel* transgender* gey lezbiyen* lgbt lgbti queer erotik* erotizm* porno* seks_oyunca* vibratör* prezervatif* kondom',
  ethnicity: 'etnik_köken* etnik_azınlık* etnisite* ırkçı* antisemit* göçmen* mülteci* sığınmac* iltica azınlıklar azınlık yabancı_düşman* apartheid roman_vatandaş*',
  union: 'sendika* türk_iş disk_sendika* toplu_sözleşme* toplu_iş_sözleşme* grev grevi grevler işçi_temsilci* iş_bırakma',
  minors: 'reşit_olmayan* ergen ergenlik* ergenler çocuk_istismar* çocuk_koruma çocuk_mahkeme* velayet* çocuk_suçlu* koruyucu_aile suça_sürüklenen yaşı_küçük ergenliğ*',
  debt: 'borç borçlar borçlu* borçlan* iflas* icra_takib* icra_daire* icralık haciz haczi tefeci* rehinci* konkordato* alacaklı* kredi_borcu gıda_bankası',
  gambling: 'kumar* casino* bahis* iddaa piyango* milli_piyango şans_oyun* kazı_kazan slot_makine* rulet poker jackpot* loto_sonuç*',
  death: 'ölüm ölümü ölümler cenaze* defin defni vefat* taziye* mezar mezarı mezarlık* mezar_taşı kabristan* kremasyon* yas_tutma intihar* ötanazi*',
  except: 'sağlık_ve_güzellik sağlık_güzellik',
};
