/** Words that make compound adjectives. Compiled for this project after the hyphenation table of common style books. */
import { words } from '../../src/core/text.js';

/** Units that stand in the singular after a number only before a noun: “a five-day flight”. */
export const units = words(`
  day week month year hour minute mile foot inch yard pound ton ounce gallon dollar cent storey man woman
  person room bedroom page star point course piece part seat seater lane night kilometer kilometre meter
  metre degree volume gun member mast step acre bed wheel quart pint carat
`);

/**
 * Made of a noun and -ed, these stand alone in no sentence: “a blue eyed girl” can only be a blue-eyed girl.
 */
export const bodyWords = words(`
  eyed haired legged hearted minded skinned footed toed blooded tempered mannered natured spirited lipped toothed necked
  chested bodied sided shaped sized scented hued maned pawed hoofed hooved nosed cheeked browed witted fisted throated
  waisted bellied boned breasted thighed ranged sighted voiced tongued brained complexioned flavored flavoured petaled
  jawed shouldered
`);

/** Verbs as well (“the man faced the wall”): only after one of `plainBefore`. */
export const bodyVerbs = words(
  'headed faced handed winged tailed fingered handled roofed barreled walled colored coloured',
);

/** First parts that are no subject of such a verb. */
export const plainBefore = words(`
  red white black gray grey brown blond blonde dark bald bare hard pale hot cool level thick long short round sad stern grim
  smooth fresh baby poker straight right left single one two three four five six seven eight nine ten many high heavy
  empty open even dog bull cold wild sharp big small large broad narrow thin sweet fair silver golden yellow green blue
  pink purple orange scarlet crimson cream honey sand straw rust wine
  copper rose rainbow flesh dust ash lavender emerald bright light multi
`);

/** Adverbs that join a participle before a noun: “a well known author”, “the half eaten apple”. */
export const joiningAdverbs = words('well ill half');

/** Whole pairs, hyphened before a noun. */
export const pairs = words(`
  old_fashioned good_looking good_natured middle_aged second_hand second_rate third_rate first_class second_class
  full_time part_time high_pitched low_pitched full_grown hard_won ready_made home_made worn_out broken_down make_believe
  life_size life_sized razor_sharp paper_thin bone_dry rock_solid crystal_clear stone_cold ice_cold pitch_black pitch_dark
  blood_red snow_white jet_black long_lost long_forgotten long_dead long_standing long_lasting so_called hard_earned
  hard_working easy_going fast_moving slow_moving never_ending long_distance high_ranking low_ranking high_tech low_key
  wide_eyed far_reaching far_fetched all_knowing all_powerful bad_tempered short_lived long_winded mixed_blood pure_blood
  half_blood cold_blooded one_way two_way two_faced life_long battle_hardened battle_scarred war_torn moth_eaten
  sun_drenched blood_stained blood_soaked blood_curdling tear_stained mud_stained mouth_watering heart_stopping
  heart_wrenching bone_chilling nerve_racking earth_shattering death_defying awe_inspiring
  life_threatening life_changing heart_warming best_selling double_edged single_handed long_sleeved short_sleeved
  open_ended last_minute brand_new man_eating fast_paced fire_breathing face_saving hair_raising head_splitting
  bright_eyed wild_eyed warm_blooded hot_blooded left_handed right_handed two_handed one_handed
  three_story two_story four_story three_storey two_storey one_story full_length knee_high waist_high ankle_deep
  knee_deep waist_deep high_heeled high_class low_class fool_proof near_death top_secret
  much_needed ever_present ever_growing ever_changing long_awaited long_haired short_haired
  custom_made tailor_made hand_made hand_carved hand_written
`);

/** Phrases of three words or more, hyphened before a noun. */
export const phrases: readonly string[] = [
  'face to face',
  'hand to hand',
  'heart to heart',
  'one on one',
  'state of the art',
  'up to date',
  'out of date',
  'good for nothing',
  'down to earth',
  'once in a lifetime',
  'larger than life',
  'run of the mill',
  'matter of fact',
  'middle of the road',
  'over the top',
  'round the clock',
  'door to door',
  'day to day',
];
