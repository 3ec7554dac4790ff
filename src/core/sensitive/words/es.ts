import type { SensitiveWords } from '../category.js';

/** Spanish. */
export const es: SensitiveWords = {
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
