import type { SensitiveWords } from '../category.js';

/** Swedish. */
export const sv: SensitiveWords = {
  health: 'hälsa sjukvård* sjukdom* sjukskriv* cancer* bröstcancer diabet* depression* antidepress* demens* alzheimer* psykiatr* psykoterap* läkemedel* medicinering apotek* astma* funktionsneds* funktionshind* rullstol* missbruk* beroendevård alkoholism* inkontinens* cellgift* hiv',
  pregnancy: 'gravid* mammakläder mödravård* förlossning* barnmorsk* fertilitet* infertil* ivf abort aborter missfall* amning* bröstpump* preventivmedel* ägglossning*',
  religion: 'religi* kristendom* kyrka kyrkan kyrkor katoli* protestant* islam islami* muslim* koranen moské* judendom* judisk* kosher halal synagog* buddhis* hinduis* bibel* gudstjänst* ateis*',
  politics: 'politik* politisk* riksdag* valrörelse* socialdemokrat* sverigedemokrat* moderaterna vänsterpartiet kommunis* socialism* socialist* fascis* högerextrem* vänsterextrem* populis* folkomröst*',
  sexuality: 'sexuell* sexualitet* homosexu* bisexu* transsexu* transperson* transgender* gay lesbisk* lgbt hbtq hbtqi queer erotik* erotisk* porr porrfilm* pornogra* sexleksak* dildo* kondom kondomer',
  ethnicity: 'etnicitet* etnisk* minoritetsgrupp* invandrar* invandring* flykting* asyl asylsök* rasis* antisemit* främlingsfientl* urfolk* apartheid',
  union: 'fackförbund* fackförening* fackklubb* facklig* kollektivavtal* strejk* arbetsnedläggel* arbetskonflikt* skyddsombud* landsorganisationen',
  minors: 'minderårig* omyndig* tonåring* ungdomsbrott* ungdomsvård* barnmisshandel* vårdnadstvist* vårdnad pubertet* familjehem* underårig* barnskydd',
  debt: 'skuldsan* skuldsatt* överskuldsat* konkurs* insolven* kronofogd* inkasso* betalningsanmärk* utmätning* snabblån* smslån* pantbank* pantbelån*',
  gambling: 'hasardspel* spelberoend* spelmissbruk* casino* kasino* vadslagning* sportsbett* bookmaker* lotteri* skraplott* spelautomat* enarmad_bandit roulette poker jackpot* trisslott*',
  death: 'döden dödsfall* dödsannons* dödsbo* begravning* gravsten* kremering* kyrkogård* sorgearbete sorgebearbet* kondolean* hospice självmord* suicid* eutanasi* dödshjälp avliden avlidna',
  except: 'hälsa_och_skönhet hälsa_skönhet',
};
