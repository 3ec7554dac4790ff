import type { SensitiveWords } from '../category.js';

/** Polish. */
export const pl: SensitiveWords = {
  health: 'zdrowie zdrowotn* chorob* chory chorzy nowotwór* nowotwor* cukrzyc* depresj* antydepresyj* demencj* alzheimer* psychiatr* psychoterap* leków lekarstw* apteka apteki apteczn* astma astmaty* niepełnosprawn* wózek_inwalidzki uzależnie* alkoholizm* nietrzymani* chemioterap* hiv',
  pregnancy: 'ciąża ciąży ciążow* odzież_ciążowa prenatal* położn* poród porodow* poporodow* płodność płodności niepłodn* in_vitro aborcj* poronieni* karmienie_piersią laktator* laktacj* antykoncep* owulac*',
  religion: 'religi* chrześcija* katoli* kościół kościoła kościelny prawosław* protestan* islam islami* islamsk* muzułma* koran meczet* judaizm* żydowsk* koszern* halal synagog* buddyj* buddyzm* hinduizm* biblia biblii modlitw* ateiz*',
  politics: 'polityk* polityczn* wybory_prezydenckie wybory_parlamentarne wyborcz* sejm sejmu senatorow* socjalist* socjalizm* komunis* faszys* skrajna_prawica skrajna_lewica partia_polityczna partie_polityczne parlament* populis*',
  sexuality: 'seksualn* homoseksu* biseksu* transseksu* transpłciow* gej geje gejow* lesbij* lgbt lgbtq queer erotyczn* erotyk* porno* prezerwatyw* wibrator* sex_shop',
  ethnicity: 'etniczn* pochodzenie_etniczne mniejszość_narodowa mniejszości_narodowe rasizm* rasistow* antysemi* imigran* imigracj* uchodźc* azyl azylan* romowie ksenofob* apartheid',
  union: 'związek_zawodowy związki_zawodowe związków_zawodowych związkow* solidarność opzz układ_zbiorowy rokowania_zbiorowe strajk* rada_pracowników',
  minors: 'nieletni* niepełnoletn* małoletni* nastolat* dojrzewani* pokwitani* przemoc_wobec_dzieci ochrona_dzieci opieka_naprzemienna poprawczak* władza_rodzicielska kurator_sądowy',
  debt: 'dług długów zadłuż* upadłość* upadłości niewypłacaln* komornik* komornicz* windykac* chwilówk* lombard lombardów oddłuż* wierzyciel* bank_żywności zajęcie_komornicze egzekucja_komornicza',
  gambling: 'hazardow* hazardzi* hazardu kasyno kasyna kasyn zakłady_bukmacherskie bukmacher* loteria loterie loteryj* zdrapk* automaty_do_gier jednoręki_bandyta ruletk* poker pokera jackpot* totolotek wyniki_lotto',
  death: 'śmierć śmierci zgon zgony zgonu pogrzeb* żałob* pochówek* kremac* cmentarz* nagrob* trumna trumny nekrolog* kondolencj* hospicj* samobójst* eutanazj* zmarły zmarłych',
  except: 'zdrowie_i_uroda zdrowie_uroda',
};
