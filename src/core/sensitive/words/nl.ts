import type { SensitiveWords } from '../category.js';

/** Dutch. */
export const nl: SensitiveWords = {
  health: 'gezondheid gezondheidszorg ziekte ziektes ziekten zieke borstkanker kanker kankerpati* diabet* depressie depressief antidepress* dementie dementerend* alzheimer* psychiatr* psychotherap* medicijn* geneesmiddel* apotheek* apotheken astma* gehandicapt* invalide invaliden rolstoel* verslaving* verslaafd* alcoholisme incontinent* chemotherap* hiv',
  pregnancy: 'zwanger* positiekleding prenata* postnata* bevalling* verloskund* kraamzorg vruchtbaarheid* onvruchtbaar* ivf abortus* miskraam* miskramen borstvoeding* borstkolf kolfapparaat anticonceptie* ovulatie*',
  religion: 'religi* christendom kerk kerken katholi* protestant* gereformeerd* islam islami* moslim* koran moskee* jodendom joods joodse halal koosjer synagog* boeddhis* hindoe* bijbel* gebed gebeden geloofsovertuiging atheis*',
  politics: 'politiek* politici verkiezing* tweede_kamer eerste_kamer stemwijzer socialisme socialist* communis* fascis* extreemrechts extreemlinks vvd pvda groenlinks pvv parlement* populis*',
  sexuality: 'seksual* seksuele seksueel homoseks* homofiel* biseksu* transseksu* transgender* gay lesbisch* lhbt* lgbt lgbtq queer erotiek* erotisch* porno* seksspeeltj* seksspeelgoed dildo* condoom*',
  ethnicity: 'etniciteit* etnisch* migratieachtergrond migrant* immigrant* immigratie vluchteling* asiel asielzoek* racis* antisemit* allochto* vreemdelingenhaat apartheid',
  union: 'vakbond* vakbeweging* vakvereniging* vakcentrale* fnv cnv ondernemingsraad* ondernemingsraden stakingskas stakingsrecht collectieve_arbeidsovereenkomst cao_onderhandelingen',
  minors: 'minderjarig* puber pubers puberteit* jeugdzorg jeugdbescherming jeugdcriminal* jeugdstraf* kindermishandeling kindermisbruik kinderbescherming voogdij* adolescen*',
  debt: 'schulden schuldhulp* schuldsaner* schuldeiser* schuldenaar* faillissement* failliet insolven* deurwaarder* incasso* beslaglegging* loonbeslag minilening* pandjeshuis* voedselbank* bkr',
  gambling: 'gokken gokverslav* gokkast* gokspel* kansspel* casino* sportweddenschap* weddenschap* bookmaker* loterij* staatsloterij krasloten kraslot roulette poker jackpot* fruitautomaat',
  death: 'dood overlijden overleden overlijdens* uitvaart* begrafenis* begraafplaats* crematie* crematori* rouwkaart* rouwverwerk* rouwadvertent* grafsteen* grafstenen nabestaand* condoleance* hospice palliatie* zelfmoord* zelfdoding* suicid* euthanasie',
  except: 'gezondheid_en_schoonheid gezondheid_schoonheid gezondheid_en_persoonlijke_verzorging',
};
