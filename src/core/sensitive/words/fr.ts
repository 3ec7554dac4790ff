import type { SensitiveWords } from '../category.js';

/** French. */
export const fr: SensitiveWords = {
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
