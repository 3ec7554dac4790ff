import { en } from './shared10.js';

/** Arabic. The article is written with its word, so most words stand here with it and without. */
const ar = {
    health: 'صحة الصحة مرض المرض أمراض الأمراض سرطان السرطان سكري السكري اكتئاب الاكتئاب دواء أدوية الأدوية صيدلية الصيدلية ربو الربو إعاقة الإعاقة إدمان الإدمان',
    pregnancy: 'اختبار_حمل اختبار_الحمل فترة_الحمل المرأة_الحامل ملابس_حمل للحوامل الحوامل ولادة الولادة إجهاض الإجهاض خصوبة الخصوبة العقم رضاعة الرضاعة منع_الحمل',
    religion: 'دين الدين ديني دينية إسلام الإسلام إسلامي إسلامية مسلم مسلمون المسلمين مسيحية المسيحية كنيسة الكنيسة مسجد المسجد قرآن القرآن يهودي اليهودية حلال صلاة الصلاة إلحاد',
    politics: 'سياسة السياسة سياسي سياسية سياسات انتخابات الانتخابات حزب الحزب أحزاب الأحزاب برلمان البرلمان اشتراكية الشيوعية',
    sexuality: 'جنسي جنسية_مثلية مثلي المثلية مثليين المثليين مثلية المتحولين_جنسيا إباحية الإباحية واقي_ذكري الجنسانية',
    ethnicity: 'عرقي عرقية العرقية أقلية أقليات الأقليات عنصرية العنصرية لاجئ لاجئين اللاجئين مهاجرين المهاجرين لجوء اللجوء',
    union: 'نقابة النقابة نقابات النقابات نقابي إضراب الإضراب نقابة_العمال مفاوضة_جماعية',
    minors: 'قاصر قاصرين القاصرين مراهق مراهقين المراهقين مراهقة المراهقة حضانة_الأطفال حماية_الطفل',
    debt: 'ديون الديون مديون إفلاس الإفلاس إعسار الإعسار مدين الحجز_على_الراتب تحصيل_الديون',
    gambling: 'قمار القمار مقامرة المقامرة كازينو الكازينو مراهنات المراهنات رهان يانصيب اليانصيب بوكر روليت',
    death: 'موت الموت وفاة الوفاة وفيات الوفيات جنازة الجنازة دفن الدفن مقبرة المقبرة عزاء العزاء انتحار الانتحار',
};

/** Czech. */
const cs = {
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

/** Danish. */
const da = {
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

/** German. */
const de = {
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

/** Spanish. */
const es = {
    health: 'salud enfermedad* enfermo enfermos cáncer diabet* depresión antidepresiv* demencia* alzheimer* psiquiatr* psicoterap* medicamento* medicina medicinas médico médicos farmaci* parafarmacia asma asmático* discapacidad* discapacitad* silla_de_ruedas adicción adicciones alcoholismo drogadic* incontinencia quimioterap* vih seropositiv*',
    pregnancy: 'embaraz* premamá maternidad prenatal* posparto postparto parto partos matrona* comadrona* fertilidad infertilidad aborto* lactancia sacaleches anticoncepti* ovulación',
    religion: 'religi* cristianismo católic* protestant* iglesia* islam islami* musulm* corán mezquita* judaísmo judío* kosher halal sinagoga* budis* hinduis* biblia* oración oraciones ateísmo',
    politics: 'política políticas político políticos elecciones electoral* socialismo socialista* comunis* fascis* extrema_derecha extrema_izquierda ultraderecha partido_político partidos_políticos partido_popular parlament* senadores populis*',
    sexuality: 'sexualidad homosexu* bisexu* transexu* transgénero gay gays lesbian* lgbt lgbtq queer erótic* erotismo porno* juguetes_sexuales juguete_sexual preservativo* consolador*',
    ethnicity: 'etnia etnias origen_étnico racismo racista* racial* antisemit* inmigrante* inmigración refugiad* asilo gitano gitanos indígena* xenofob* afrodescend* apartheid',
    union: 'sindicat* sindical* comité_de_empresa convenio_colectivo negociación_colectiva huelga huelgas huelguist* delegado_sindical comisiones_obreras afiliado_sindical',
    minors: 'menores_de_edad menor_de_edad adolescen* protección_de_menores maltrato_infantil abuso_infantil custodia_compartida delincuencia_juvenil justicia_juvenil tutela_de_menores pubertad preadolescen*',
    debt: 'deuda* endeud* sobreendeud* bancarrota* insolven* embargo_judicial desahucio* morosos morosidad asnef casa_de_empeño prestamista* microcrédito* minicrédito* banco_de_alimentos',
    gambling: 'juegos_de_azar juego_de_azar ludopat* casino* apuesta* bookmaker* lotería* tragaperras tragamonedas ruleta póker poker jackpot* rasca_y_gana quiniela*',
    death: 'muerte muertes muertos fallecid* fallecimiento* defunción defunciones luto proceso_de_duelo duelo_perinatal funeral* funerari* entierro* sepelio* cremación cementerio* lápida* esquela* pésame cuidados_paliativos suicid* eutanasia',
    except: 'salud_y_belleza salud_belleza tarjeta_de_débito',
};

/** Finnish. */
const fi = {
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

/** French. */
const fr = {
    health: 'santé maladie* malade* cancer* diabèt* diabét* dépression* dépressif* antidépress* démence* alzheimer* psychiatr* psychothérap* médicament* médical* pharmaci* parapharmacie asthme asthmatique* handicapé* situation_de_handicap handicap_moteur fauteuil_roulant addiction* alcoolisme toxicoman* incontinen* chimiothérap* vih séropositi*',
    pregnancy: 'grossesse* femme_enceinte femmes_enceintes future_maman vêtements_maternité maternité prénatal* postnatal* accouchement* sage_femme fertilité infertilité fiv avortement* ivg fausse_couche allaitement* tire_lait contracepti* ovulation',
    religion: 'religi* christianisme catholi* protestant* église églises islam islami* musulman* coran mosquée* judaïsme juif juifs juive juives casher halal synagogue* bouddhis* hindou* bible* prière* athée* athéisme',
    politics: 'politique* élection* électoral* socialisme socialiste* communis* fascis* extrême_droite extrême_gauche parti_politique parlement* assemblée_nationale députés sénateurs populis*',
    sexuality: 'sexualité* homosexu* bisexu* transsexu* transgenre* gay gays lesbienne* lgbt lgbtq queer érotique* érotisme porno* sextoy* sex_toy* préservatif* godemiché*',
    ethnicity: 'ethnie ethnies origine_ethnique racisme raciste* racial* antisémit* immigré* immigration migrants réfugié* asile demandeur_asile xénophob* communautarisme apartheid',
    union: 'syndicat syndicats syndical* syndiqué* cgt cfdt comité_entreprise convention_collective délégué_syndical grève_générale négociation_collective',
    minors: 'mineurs adolescent* adolescence protection_enfance maltraitance_enfant* justice_des_mineurs délinquance_juvénile garde_alternée garde_enfants assistance_éducative puberté préado*',
    debt: 'dettes endett* surendett* faillite* insolvab* huissier* recouvrement_de_créances mont_de_piété microcrédit* saisie_sur_salaire interdit_bancaire crédit_revolving restos_du_coeur',
    gambling: 'jeux_argent jeu_argent jeux_de_hasard casino* paris_sportif* pari_sportif bookmaker* loterie* tirage_loto loto_fdj fdj machine_à_sous machines_à_sous roulette poker jackpot* cartes_à_gratter paris_hippiques',
    death: 'décès mort_subite deuil obsèques funéraill* funéraire* enterrement* inhumation* crémation* cercueil* pierre_tombale pompes_funèbres avis_de_décès condoléance* soins_palliatifs suicid* euthanas* cimetière*',
    except: 'santé_et_beauté santé_beauté',
};

/** Italian. */
const it = {
    health: 'salute malattia malattie malato malati tumore tumori cancro diabet* depressione antidepress* demenza* alzheimer* psichiatr* psicoterap* farmaco farmaci farmaceutic* farmacia farmacie medicinal* asma asmatic* disabil* sedia_a_rotelle dipendenze tossicodip* alcolismo incontinen* chemioterap* hiv',
    pregnancy: 'gravidanza gravidanze incinta premaman maternità prenatal* postparto parto ostetric* fertilità infertilità fecondazione_assistita aborto aborti allattament* tiralatte contraccett* ovulazione gestanti gestante',
    religion: 'religio* cristianesimo cattolic* protestant* chiesa chiese islam islami* musulman* corano moschea moschee ebraismo ebreo ebrei ebraic* kosher halal sinagog* buddis* induis* bibbia preghier* ateismo',
    politics: 'politica politiche politico politici elezion* elettoral* socialismo socialista socialisti comunis* fascis* neofascis* estrema_destra estrema_sinistra partito_democratico partito_politico partiti_politici parlament* senatori populis* sovranis*',
    sexuality: 'sessual* omosessual* bisessual* transessual* transgender* gay lesbic* lgbt lgbtq queer erotic* erotismo porno* sex_toy* preservativo preservativi profilattic*',
    ethnicity: 'etnia etnie origine_etnica razzis* razziale razziali antisemit* immigrat* immigrazione migranti profugh* rifugiat* richiedenti_asilo xenofob* rom_e_sinti apartheid',
    union: 'sindacat* sindacal* cgil cisl contratto_collettivo contrattazione_collettiva sciopero scioperi rappresentanza_sindacale consiglio_di_fabbrica',
    minors: 'minorenn* minori_stranieri tutela_minori tutela_dei_minori adolescen* preadolescen* abuso_minori abusi_sui_minori maltrattamento_minori affidamento_condiviso affido_minori tribunale_per_i_minorenni pubertà',
    debt: 'debito debiti indebitat* indebitamento sovraindebit* fallimento fallimenti bancarotta* insolven* pignorament* usurai recupero_crediti banco_dei_pegni cessione_del_quinto protestati cattivi_pagatori banco_alimentare',
    gambling: 'gioco_azzardo azzardo ludopat* casinò casino scommess* bookmaker* lotteria lotterie superenalotto gratta_e_vinci slot_machine* videopoker roulette poker jackpot*',
    death: 'morte decesso decessi defunt* lutto lutti funeral* funebr* sepoltur* cremazion* cimitero cimiteri lapide lapidi necrolog* condoglian* cure_palliative suicid* eutanasia',
    except: 'salute_e_bellezza salute_bellezza carta_di_debito carte_di_debito',
};

/** Japanese. Words are found within others: nothing parts them. */
const ja = {
    health: '病気 疾患 癌 がん検診 がん治療 乳がん 糖尿病 うつ病 鬱病 認知症 精神科 心療内科 医薬品 処方薬 薬局 喘息 障害者 車椅子 依存症 尿漏れ エイズ',
    pregnancy: '妊娠 妊婦 マタニティ 産前 産後 出産 助産師 不妊 中絶 流産 授乳 搾乳器 避妊 排卵',
    religion: '宗教 キリスト教 カトリック イスラム ムスリム ハラール コーラン モスク ユダヤ教 仏教 ヒンドゥー 聖書 礼拝 無神論',
    politics: '政治 選挙 政党 国会議員 自民党 共産党 共産主義 社会主義 ファシズム 極右 極左',
    sexuality: '性的指向 同性愛 両性愛 トランスジェンダー ゲイバー レズビアン lgbt アダルトグッズ ポルノ 官能 コンドーム',
    ethnicity: '民族差別 少数民族 人種 移民 難民 亡命 在日外国人 反ユダヤ ヘイトスピーチ アイヌ民族',
    union: '労働組合 労組 団体交渉 労働協約 ストライキ権 争議行為 組合員費',
    minors: '未成年 思春期 児童虐待 児童相談所 児童ポルノ 少年犯罪 少年法 親権 里親',
    debt: '借金 債務 多重債務 自己破産 破産 差し押さえ 闇金 消費者金融 質屋 過払い金',
    gambling: 'ギャンブル カジノ 賭博 賭け事 パチンコ パチスロ 宝くじ 競馬予想 スポーツベッティング ルーレット ポーカー',
    death: '死亡 葬儀 葬式 葬祭 火葬 墓石 墓地 遺族 訃報 お悔やみ 終末期医療 緩和ケア 自殺 安楽死 仏壇',
};

/** Dutch. */
const nl = {
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

/** Norwegian. */
const no = {
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

/** Polish. */
const pl = {
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

/** Portuguese. */
const pt = {
    health: 'saúde doença* doente* câncer cancro diabet* depressão antidepressiv* demência* alzheimer* psiquiatr* psicoterap* medicamento* remédio* farmácia* farmacêutic* asma asmátic* deficiência* deficiente* cadeira_de_rodas dependência_química toxicodepend* alcoolismo incontinência quimioterap* hiv',
    pregnancy: 'gravidez grávida* gestante* gestação maternidade pré_natal prenatal pós_parto parto partos parteira* fertilidade infertilidade aborto* amamentação aleitamento tira_leite contracepti* anticoncepci* ovulação',
    religion: 'religi* cristianismo católic* evangélico evangélicos evangélica protestant* igreja* islam islami* muçulman* alcorão mesquita* judaísmo judeu judeus judaic* kosher halal sinagoga* budis* hinduis* bíblia* oração orações candomblé umbanda ateísmo',
    politics: 'política políticas político políticos eleição eleições eleitoral* socialismo socialista* comunis* fascis* extrema_direita extrema_esquerda partido_político partidos_políticos parlament* senadores deputados populis* bolsonaris*',
    sexuality: 'sexualidade homossexu* bissexu* transexu* transgênero transgénero gay gays lésbic* lgbt lgbtq queer erótic* erotismo porno* sex_shop brinquedos_eróticos preservativo* camisinha*',
    ethnicity: 'etnia etnias origem_étnica racismo racista* racial* antissemit* imigrante* imigração refugiad* asilo cigano ciganos indígena* afrodescend* xenofob* quilombola* apartheid',
    union: 'sindicato* sindical* convenção_coletiva contratação_coletiva negociação_coletiva greve greves grevist* comissão_de_trabalhadores cgtp',
    minors: 'menores_de_idade menor_de_idade adolescen* pré_adolescen* proteção_de_menores conselho_tutelar abuso_infantil maus_tratos_infantis guarda_compartilhada delinquência_juvenil puberdade trabalho_infantil',
    debt: 'dívida* endivid* superendivid* sobreendivid* falência* insolvên* inadimpl* penhora* cobrança_de_dívidas nome_sujo serasa agiota* microcrédito* banco_alimentar auxílio_emergencial',
    gambling: 'jogos_de_azar jogo_de_azar ludopat* cassino* casino* aposta* bookmaker* loteria* lotaria* megasena mega_sena caça_níqueis slot_machine* roleta pôquer póquer poker jackpot* raspadinha*',
    death: 'morte mortes falecid* falecimento* óbito* luto funeral funerais funerári* velório* enterro* sepultamento* cremação cemitério* lápide* condolências cuidados_paliativos suicíd* eutanásia',
    except: 'saúde_e_beleza saúde_beleza cartão_de_débito',
};

/** Russian. */
const ru = {
    health: 'здоровье здоровья здравоохран* болезн* заболеван* онколог* рак_груди рак_лёгких диабет* депресси* антидепресс* деменци* альцгеймер* психиатр* психотерап* лекарств* медицин* аптек* астма астмы инвалид* зависимость алкоголизм* наркоман* недержан* химиотерап* вич',
    pregnancy: 'беременн* для_беременных роды родов акушер* бесплоди* фертильн* эко_процедура аборт* выкидыш* грудное_вскармливание лактац* молокоотсос* контрацеп* овуляц*',
    religion: 'религи* христианств* христианск* православ* католи* протестант* церковь церкви церковн* ислам* мусульман* коран мечеть мечети иудаизм* иудей* еврейск* кошерн* халяль синагог* буддизм* индуизм* библия библии молитв* атеизм* атеист*',
    politics: 'политик* политическ* выборы выборов избирател* партия_власти социалист* социализм* коммунист* коммунизм* фашизм* фашист* парламент* госдум* депутат* популизм*',
    sexuality: 'сексуальн* гомосексу* бисексу* транссексу* трансгендер* гей геи лесби* лгбт квир эротик* эротическ* порно* секс_игруш* вибратор* презерватив*',
    ethnicity: 'этническ* этнос национальные_меньшинства расизм* расист* антисемит* иммигрант* мигрант* беженц* ксенофоб* цыган* апартеид*',
    union: 'профсоюз* забастовк* забастовоч* коллективный_договор коллективные_переговоры стачк* трудовой_спор',
    minors: 'несовершеннолетн* подростк* половое_созревание насилие_над_детьми защита_детей опека опеки алименты ювенальн* преступность_несовершеннолетних',
    debt: 'долги долгов должник* задолженност* банкрот* неплатежеспособн* коллектор* судебный_пристав приставы микрозайм* микрокредит* ломбард ломбарды ломбардов просроченный_кредит кредитная_история',
    gambling: 'азартн* казино букмекер* ставки_на_спорт лотере* игровые_автоматы игровой_автомат рулетка покер* джекпот* игромани* лудоман*',
    death: 'смерть смерти смертность похорон* погребен* кремац* кладбищ* надгроб* ритуальные_услуги некролог* соболезнован* траур* хоспис* самоубийств* суицид* эвтанази* покойн*',
    except: 'здоровье_и_красота красота_и_здоровье',
};

/** Swedish. */
const sv = {
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

/** Turkish. */
const tr = {
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

/** Chinese, simplified and traditional. Words are found within others: nothing parts them. */
const zh = {
    health: '疾病 癌 糖尿病 抑郁症 憂鬱症 痴呆 失智症 精神病 精神科 药品 藥品 药房 藥局 处方药 處方藥 哮喘 氣喘 残疾 殘疾 轮椅 輪椅 成瘾 成癮 艾滋病 愛滋病',
    pregnancy: '怀孕 懷孕 孕妇 孕婦 孕期 产前 產前 产后 產後 不孕 试管婴儿 試管嬰兒 堕胎 墮胎 流产 流產 母乳喂养 哺乳 吸奶器 避孕 排卵',
    religion: '宗教 基督教 天主教 伊斯兰 伊斯蘭 穆斯林 清真 古兰经 犹太 猶太 佛教 印度教 圣经 聖經 祷告 禱告 无神论 無神論',
    politics: '政治 选举 選舉 政党 政黨 共产党 共產黨 国民党 國民黨 社会主义 社會主義 法西斯 极右 極右',
    sexuality: '性取向 同性恋 同性戀 双性恋 雙性戀 跨性别 跨性別 变性人 變性人 变性手术 lgbt 色情 情趣用品 避孕套 安全套 保險套',
    ethnicity: '种族 種族 少数民族 少數民族 移民 难民 難民 庇护申请 反犹 反猶 民族歧视 民族歧視',
    union: '工会 工會 劳工组织 罢工 罷工 集体谈判 集體談判 劳资纠纷 勞資糾紛',
    minors: '未成年 青春期 青少年犯罪 虐待儿童 虐待兒童 儿童保护 兒童保護 抚养权 撫養權 监护权 監護權',
    debt: '债务 債務 欠债 欠債 负债 負債 破产 破產 催收 高利贷 高利貸 典当 當鋪 失信被执行',
    gambling: '赌博 賭博 赌场 賭場 博彩 彩票 樂透 体育投注 老虎机 老虎機 轮盘赌 輪盤 德州扑克 百家乐 百家樂',
    death: '死亡 葬礼 葬禮 殡葬 殯葬 火化 墓地 墓碑 讣告 訃聞 遗属 临终关怀 安寧療護 自杀 自殺 安乐死 安樂死 丧事',
};

/** All languages that there are lists for. */
const LANGUAGES = [ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh];

export { LANGUAGES, ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh };
//# sourceMappingURL=sensitive.js.map
