import type { SensitiveWords } from '../category.js';

/** German. */
export const de: SensitiveWords = {
  health: 'gesundheit gesundheitswesen krankheit* krank kranke erkrank* krebs brustkrebs krebserkrank* krebstherap* diabet* depression* demenz* alzheimer* psychiatr* psychotherap* medikament* arzneimittel* rezeptpflichtig* apotheke* asthma behinder* rollstuhl* drogensucht alkoholsucht suchtkrank* suchthilfe alkoholiker* alkoholismus inkontinen* chemotherap*',
  pregnancy: 'schwanger* umstandsmode geburtsvorbereit* hebamme* kinderwunsch* unfruchtbar* abtreib* fehlgeburt* stillberat* stillzeit stillbh stillkissen milchpumpe* verhütung* eisprung',
  religion: 'religi* christentum kirche kirchen katholi* evangelisch* protestant* islam islami* muslim* moslem* moschee* koran* judentum jüdisch* synagoge* buddhis* hindu* bibel* gebet gebete gottesdienst* atheis*',
  politics: 'politik* politisch* bundestag* wahlkampf* landtagswahl* partei parteien parteitag* cdu csu afd sozialdemokrat* kommunis* sozialist* sozialismus faschis* rechtsextrem* linksextrem* populis*',
  sexuality: 'sexual* homosexu* bisexu* transsexu* transgender* schwul schwule schwuler lesbisch* lesbe lesben lgbt lgbtq queer erotik* erotisch* porno* sexspielzeug* dildo* kondom kondome',
  ethnicity: 'ethnie ethnien ethnisch* migrationshintergrund migrant* flüchtling* geflüchtet* asyl asylbewerb* asylverfahr* rassis* antisemit* sinti_und_roma ausländerfeind* einwander*',
  union: 'gewerkschaft* betriebsrat* betriebsräte* tarifvertrag* tarifverhandl* tarifstreit* arbeitskampf* warnstreik* streikgeld* ig_metall',
  minors: 'minderjährig* jugendliche jugendlicher jugendamt* jugendschutz* jugendhilfe* jugendstraf* kindeswohl* kindesmissbrauch* kinderschutz sorgerecht* pubertät*',
  debt: 'schulden schuldner* verschuld* überschuld* insolven* privatinsolven* pfändung* gerichtsvollzieh* inkasso* schufa pfandleih* kleinkredit* zwangsversteiger* bürgergeld*',
  gambling: 'glücksspiel* spielsucht casino* kasino* spielbank* spielhalle* sportwette* wettbüro* lotterie* lottozahl* lottoschein* spielautomat* roulette poker jackpot*',
  death: 'todesfall todesfälle todesanzeig* todesursach* sterbehilfe sterbebegleit* bestattung* bestatter* beerdigung* trauerfall trauerfeier* trauerkart* trauerbegleit* begräbnis* grabstein* friedhof* hospiz* suizid* selbstmord* verstorben* beileid*',
  except: 'gesundheit_schönheit gesundheit_und_schönheit',
};
