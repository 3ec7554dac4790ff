/** English. */
const en = {
    health: 'health healthcare mental_illness* mentalhealth breastcancer cancer* tumor* tumour* chemotherap* insulin herpes hepatitis menopaus* ptsd anorexi* bipolar viagra diabet* hiv asthma* disease* disorder* illness* medicine* medication* medical* pharmac* psychiatr* psychotherap* depression dementia alzheimer* autis* adhd addiction* alcoholism disabilit* wheelchair* incontinen* erectile*',
    pregnancy: 'pregnan* maternity prenatal fertility infertil* ivf abortion* miscarriage* ovulation breastfeed* breast_pump* contracept*',
    religion: 'religio* ramadan christianity catholic* islam islami* muslim* quran koran halal kosher jewish jews judaism buddhis* hindu* bible* prayer* mosque* synagogue* atheis*',
    politics: 'politic* election* democrat* republican* socialism socialist* communis* fascis* parliament* conservative_party labour_party left_wing right_wing far_right brexit',
    sexuality: 'sexual* homosexual* bisexual* transgender* transsexual* gay lesbian* lgbt lgbtq queer erotic* bdsm porn* sex_toy* dildo* condom condoms',
    ethnicity: 'ethnicity ethnic_minorit* racial* racis* antisemit* immigrant* immigration refugee* asylum* indigenous african_american* native_american* hispanic* apartheid',
    union: 'trade_union* labor_union* unionis* unioniz* union_member* collective_bargaining industrial_action',
    minors: 'minors underage teenager* adolescen* preteen* child_abuse child_protection child_custody juvenile_delinquen*',
    debt: 'debt* bankrupt* insolven* payday_loan* foreclosur* repossess* bailiff* pawnbrok* pawnshop* bad_credit food_bank*',
    gambling: 'gambl* casino* betting sportsbook* bookmaker* lotter* slot_machine* roulette poker blackjack jackpot* scratchcard*',
    death: 'death deaths funeral* bereave* obituar* cremat* burial* mourning gravestone* headstone* hospice condolence* suicid* euthanas*',
    except: 'medicine_ball* medicine_cabinet* medical_scrubs wheelchair_accessible wheelchair_access kosher_salt mourning_dove* depression_glass suicide_squad death_stranding chocolate_roulette cooking_bible* health_and_fitness health_fitness sign_cancer health_beauty animal_health prayer_plant* fire_poker fireplace_poker health_and_beauty pet_health tropic_of_cancer death_metal death_star death_note death_valley',
};

export { en };
//# sourceMappingURL=shared10.js.map
