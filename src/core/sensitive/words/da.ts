import type { SensitiveWords } from '../category.js';

/** Danish. */
export const da: SensitiveWords = {
  health: 'sundhed sundhedsvæsen* sygdom* sygemeld* kræft kræftsygdom* brystkræft diabet* depression* antidepress* demens* alzheimer* psykiatr* psykoterap* lægemid* medicin apotek* astma* handicappe* handicaphjælp* handicapvenlig* kørestol* misbrug afhængighed alkoholism* inkontinens* kemoterap* hiv',
  pregnancy: 'gravid* ventetøj barsel* fødselsforbered* jordemoder* jordemødre fertilitet* infertil* barnløshed* ivf abort aborter amning* ammepude* brystpumpe* prævention* ægløsning* svangerskab*',
  religion: 'religi* kristendom* folkekirke* kirke kirken kirker katol* protestant* islam islami* islamsk* muslim* koranen moske moskeen moskeer jødedom* jødisk* kosher halal synagog* buddhis* hinduis* bibel* bibler gudstjeneste* ateis*',
  politics: 'politik* politisk* folketing* kommunalvalg* valgkamp* socialdemokrat* venstrefløj* højrefløj* kommunis* socialism* socialist* fascis* højreekstrem* venstreekstrem* populis* folkeafstemn*',
  sexuality: 'seksuel* seksualitet* homoseksu* biseksu* transseksu* transkøn* transperson* gay lesbisk* lgbt lgbtq queer erotik* erotisk* porno* sexlegetøj* dildo* kondom kondomer',
  ethnicity: 'etnicitet* etnisk* indvandr* flygtning* asyl asylansøg* racis* antisemit* fremmedhad* fremmedfjendsk* romaer oprindelige_folk apartheid',
  union: 'fagforening* fagforbund* fagbevægel* overenskomstforhandl* tillidsrepræsent* strejke* arbejdskamp* arbejdskonflikt* fagligt_fællesskab a_kasse samarbejdsudvalg*',
  minors: 'mindreårig* umyndig* teenager* ungdomskriminal* ungdomssanktion* børnemishandl* børnebeskytt* forældremyndighed* tvangsfjern* anbragte_børn anbringelse_af_børn pubertet* børnesag*',
  debt: 'gæld gældssan* gældsrådgiv* gældsat* forgæld* konkurs* insolven* foged* inkasso* rki kviklån* pantelån* pantsæt* udpantning*',
  gambling: 'hasardspil* gambling ludomani* ludoman casino* kasino* sportsvæddemål* væddemål* bookmaker* lotteri* skrabelod* spilleautomat* spillehal* roulette poker jackpot* oddset',
  death: 'død døden dødsfald* dødsbo* dødsannonc* begravels* bisættels* bedemand* bedemænd gravsten* kremering* kirkegård* sorgbearbejd* kondolenc* hospice selvmord* eutanasi* afdøde dødshjælp',
  except: 'sundhed_og_skønhed sundhed_skønhed',
};
