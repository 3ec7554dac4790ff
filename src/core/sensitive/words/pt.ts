import type { SensitiveWords } from '../category.js';

/** Portuguese. */
export const pt: SensitiveWords = {
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
