import type { SensitiveWords } from '../category.js';

/** Finnish. */
export const fi: SensitiveWords = {
  health: 'terveys terveydenhuol* sairaus sairaud* sairaan* syöpä syövän syöpähoi* rintasyöpä diabet* masennus masennuks* masennusläk* dementi* alzheimer* psykiatr* psykoterap* lääke lääkkeet lääkkeitä lääkity* reseptilääk* apteek* astma* vammais* pyörätuol* päihde* päihteet alkoholism* inkontinens* virtsankarkailu* solunsalpa* hiv',
  pregnancy: 'raskaus* raskaud* raskaana äitiysvaat* äitiysvapaa* neuvola* synnytys synnytyks* kätilö* hedelmällisyys* lapsettom* hedelmöity* abortti abortin keskenmen* imetys imetyks* rintapump* ehkäisy* ovulaati*',
  religion: 'uskonto uskonno* kristinusk* kristillis* kirkko kirkon kirkot katoli* protestant* ortodoks* islam islami* muslim* koraani* moskeija* juutalai* kosher halal synagog* buddhala* hindula* raamattu raamatu* rukous rukouks* jumalanpalvel* ateis*',
  politics: 'politiikka politiika* poliitti* poliitik* eduskun* kuntavaal* vaalit vaalikampanj* puolueet puolue puoluei* perussuomalais* sosialism* sosialist* sosiaalidemokr* kommunis* fasis* äärioikeis* äärivasem* populis*',
  sexuality: 'seksuaali* homoseksu* biseksu* transseksu* transsukupuol* homot homous gay lesbo lesbot lesbous* lhbt lgbt lgbtq hlbtq queer eroti* porno* seksilelu* seksiväli* dildo* kondomi kondomit',
  ethnicity: 'etnisyys* etninen etniset etnisen maahanmuutta* maahanmuutto* pakolai* turvapaikan* turvapaikka* rasismi* rasisti* antisemit* muukalaisvih* romanit saamelai* apartheid',
  union: 'ammattiliit* ammattiyhdist* ammattijärjest* liittosopimu* työehtosopimu* luottamusmie* lakko lakot lakkoil* lakon työtaistel* työsulku',
  minors: 'alaikäi* teini teinit teini_ikäi* murrosikä murrosiä* murrosikäi* nuorisorikolli* lastensuojelu* lapsenhuoltaj* huoltajuus* sijaisperhe* kaltoinkohtel*',
  debt: 'velka velat velkaant* velkajärjest* velkaneuvon* ylivelkaant* konkurssi* maksukyvyt* maksuhäiriö* ulosott* perintätoimis* pikavippi pikavipi* pikalaina* panttilaina* ruoka_apu leipäjon*',
  gambling: 'uhkapel* rahapel* peliriippuv* kasino* vedonlyön* vedonväli* bookmaker* arpajai* raaputusar* peliautomaat* hedelmäpel* rulet* pokeri pokeria jättipot* lottonum* veikkaus',
  death: 'kuolema* kuolinpes* kuolinilmoit* hautajai* hautaus* hautakiv* tuhkaus* krematori* suruaika surunvalit* saattohoi* itsemurh* eutanasia* vainaja* suruadress*',
  except: 'terveys_ja_kauneus terveys_kauneus',
};
