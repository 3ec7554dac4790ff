import type { SensitiveWords } from '../category.js';

/** Czech. */
export const cs: SensitiveWords = {
  health: 'zdraví zdravotnict* zdravotní nemoc nemoci nemocn* onemocněn* rakovin* nádor nádory cukrovk* diabet* deprese depresí antidepres* demence alzheimer* psychiatr* psychoterap* léky léčiv* lékárn* astma astmati* invalidní* invalidit* postižen* vozíčkář* závislost* alkoholism* inkontinen* chemoterap* hiv',
  pregnancy: 'těhoten* těhotn* mateřství mateřská_dovolená prenatál* porod porody porodní* porodnic* porodu plodnost neplodnost* oplodněn* ivf potrat* interrupc* kojení kojicí odsávačk* antikoncep* ovulac*',
  religion: 'nábožen* křesťan* katolí* katolic* protestant* evangelík* církev* církve kostel kostely islám islámsk* islami* muslim* korán mešit* judaismus židovsk* košer halal synagog* buddhis* hinduis* bible biblick* modlitb* ateis*',
  politics: 'politika politik politick* politici volby volební* prezidentské_volby sněmovn* senátor* sociálnědemokrat* socialist* socialism* komunis* fašis* krajní_pravice krajní_levice parlament* populis*',
  sexuality: 'sexuální* sexualita homosexu* bisexu* transsexu* transgender* gay gayové lesbick* lesbičk* lesby lgbt lgbtq queer erotick* erotika porno* vibrátor* kondom kondomy prezervativ*',
  ethnicity: 'etnick* etnikum národnostní_menš* rasismus rasist* rasov* antisemit* přistěhoval* imigrant* migranti uprchlí* azyl azylant* romové romsk* xenofob* apartheid',
  union: 'odbory odborář* odborov* kolektivní_smlouv* kolektivní_vyjednáv* stávk* rada_zaměstnanců závodní_výbor',
  minors: 'nezletil* mladistv* dospívaj* dospívání puberta puberty týrání_dětí zneužívání_dětí ochrana_dětí ospod střídavá_péče pěstounsk* kriminalita_mládeže náctilet*',
  debt: 'dluh* dlužník* zadluž* předlužen* oddluž* bankrot* insolven* exekuc* exekutor* exekuční* vymáhání_pohledávek nebankovní_půjčk* zastavárn* lichv* potravinová_banka',
  gambling: 'hazardní* hazardér* hazardu gambler* gambling kasino kasina casino* sázky sázkov* sázení bookmaker* loterie loterijn* stírací_los stírací_losy výherní_automat* hrací_automat* ruleta poker jackpot* sportka',
  death: 'smrt smrti úmrtí pohřb* pohřeb* kremac* krematori* hřbitov* náhrobe* náhrobní* rakev rakve zármut* truchl* kondolenc* hospice hospicu hospicov* sebevra* eutanazi* eutanasi* pozůstal* zesnul*',
  except: 'zdraví_a_krása zdraví_krása',
};
