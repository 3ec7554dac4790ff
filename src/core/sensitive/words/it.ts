import type { SensitiveWords } from '../category.js';

/** Italian. */
export const it: SensitiveWords = {
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
