import type { SensitiveWords } from '../category.js';

/** Norwegian. */
export const no: SensitiveWords = {
  health: 'helse helsevesen* helsetjenest* sykdom* sykemeld* kreft kreftsykdom* brystkreft diabet* depresjon* antidepress* demens* alzheimer* psykiatr* psykoterap* legemid* medisin medisiner apotek* astma* funksjonsneds* funksjonshem* rullestol* rusmisbruk* rusavheng* alkoholism* inkontinens* cellegift* hiv',
  pregnancy: 'gravid* mammaklær svangerskap* fødselsforbered* jordmor* jordmødre fertilitet* infertil* ufrivillig_barnløs* ivf abort aborter spontanabort* amming* ammepute* ammetøy brystpumpe* prevensjon* eggløsning*',
  religion: 'religi* kristendom* kirke kirken kirker katol* protestant* islam islami* islamsk* muslim* koranen moske moskeen moskeer jødedom* jødisk* kosher halal synagog* buddhis* hinduis* bibel* bibler gudstjenest* ateis*',
  politics: 'politikk* politisk* politiker* storting* kommunevalg* valgkamp* arbeiderpartiet fremskrittspartiet høyreekstrem* venstreekstrem* venstresid* kommunis* sosialism* sosialist* fascis* populis* folkeavstemn*',
  sexuality: 'seksuell* seksualitet* homofil* homoseksu* biseksu* bifil transseksu* transperson* skeive gay lesbisk* lgbt lhbt lhbtq queer erotikk* erotisk* porno* sexleketøy* dildo* kondom kondomer',
  ethnicity: 'etnisitet* etnisk* innvandr* flyktning* asyl asylsøk* rasis* antisemit* fremmedfrykt fremmedfiendtl* samisk* romfolk* urfolk* apartheid',
  union: 'fagforening* fagforbund* fagbevegels* fagorganiser* tariffavtal* tariffoppgj* tillitsvalgt* streik* arbeidskamp* arbeidskonflikt* landsorganisasjonen',
  minors: 'mindreårig* umyndig* tenåring* ungdomskriminal* ungdomsstraff* barnemishandl* barnevern* barnefordeling* foreldreansvar* fosterbarn* fosterhjem* pubertet* barneovergrep*',
  debt: 'gjeld gjeldsord* gjeldsrådgiv* gjeldsproblem* nedgjeldet konkurs* insolven* namsmann* inkasso* betalingsanmerk* forbrukslån* smålån* pantelån* utleggstrekk',
  gambling: 'pengespill* hasardspill* gambling spillavheng* spilleavheng* casino* kasino* sportsbett* veddemål* bookmaker* lotteri* skrapelodd* spilleautomat* roulette poker jackpot* flaxlodd* oddsen',
  death: 'død døden dødsfall* dødsbo* dødsannons* begravels* bisettels* gravferd* gravstein* kremasjon* kremering* kirkegård* gravlund* sorgarbeid* kondolans* hospice selvmord* eutanasi* dødshjelp avdøde',
  except: 'helse_og_skjønnhet helse_skjønnhet',
};
