/**
 * Proper nouns of the world that have a capital wherever they stand, in lower case. Left out are those that are common
 * words too (may, march, august, polish, china, turkey, scotch, cologne, nice, reading). Compiled for this project.
 */
import { words } from '../../src/core/text.js';

export const properNouns: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february april june july september october november december
  christmas easter halloween hallowe'en hanukkah passover ramadan thanksgiving
  english american british scottish welsh irish french german italian spanish portuguese dutch belgian austrian
  hungarian czech slovak romanian bulgarian greek russian ukrainian lithuanian latvian estonian finnish swedish norwegian
  danish icelandic canadian mexican brazilian argentinian argentine chilean peruvian colombian cuban jamaican haitian
  african asian european egyptian moroccan algerian tunisian libyan sudanese ethiopian kenyan nigerian ghanaian
  israeli palestinian lebanese syrian iraqi iranian persian arabian arabic turkish armenian georgian afghan
  pakistani indian bengali nepalese tibetan chinese japanese korean vietnamese thai cambodian burmese malaysian
  indonesian filipino australian hawaiian siberian mongolian prussian bavarian parisian londoner sicilian venetian
  englishman englishmen englishwoman irishman irishmen frenchman frenchmen frenchwoman dutchman dutchmen scotsman
  scotsmen welshman americans germans italians russians canadians mexicans australians europeans indians egyptians
  africans asians greeks romans israelis christians muslims jews hindus buddhists catholics protestants
  christian christianity muslim islam islamic jewish judaism hindu hinduism buddhist buddhism catholicism
  latin hebrew yiddish gaelic swahili siamese celtic slavic nordic victorian elizabethan edwardian
  america england scotland wales ireland britain france germany italy spain portugal holland netherlands belgium
  switzerland austria hungary poland romania bulgaria greece russia ukraine finland sweden norway denmark iceland
  canada mexico brazil argentina chile peru colombia cuba jamaica haiti africa asia europe egypt morocco algeria tunisia
  libya sudan ethiopia kenya nigeria israel palestine lebanon syria iraq iran persia arabia afghanistan pakistan india
  nepal tibet japan korea vietnam thailand cambodia burma malaysia indonesia philippines australia zealand hawaii siberia
  mongolia london paris berlin rome madrid lisbon vienna moscow athens dublin edinburgh glasgow manchester liverpool
  oxford cambridge birmingham bristol sheffield nottingham cardiff belfast aberdeen swansea brighton norwich exeter
  canterbury yorkshire lancashire cornwall essex norfolk suffolk sussex amsterdam brussels prague warsaw budapest stockholm copenhagen oslo helsinki istanbul
  constantinople cairo jerusalem baghdad tehran delhi calcutta bombay tokyo kyoto osaka beijing shanghai seoul sydney
  melbourne toronto montreal vancouver chicago boston philadelphia detroit seattle denver houston dallas atlanta
  washington baltimore brooklyn manhattan hollywood california texas florida virginia carolina alabama mississippi
  louisiana tennessee kentucky ohio michigan illinois wisconsin minnesota iowa missouri kansas nebraska dakota montana
  wyoming colorado utah nevada arizona oregon alaska pennsylvania connecticut massachusetts vermont
  facebook instagram youtube wikipedia netflix hogwarts snapchat tumblr tiktok spotify starbucks walmart ikea nike adidas
  pepsi toyota ferrari lamborghini volkswagen chevrolet nintendo xbox disney disneyland pokemon minecraft skyrim
  gryffindor slytherin hufflepuff ravenclaw gotham
  jesus satan allah buddha hispanic latino latina caucasian jupiter saturn neptune antarctica mediterranean caribbean
  himalayas thames danube broadway miami vegas
`);

/** Names of two words, the second by the first; both have capitals wherever they stand. */
export const properPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    new: 'york yorker yorkers zealand orleans england delhi jersey hampshire',
    los: 'angeles',
    las: 'vegas',
    san: 'francisco diego antonio',
    united: 'states kingdom nations',
    soviet: 'union',
    great: 'britain',
    north: 'america american korea carolina dakota africa',
    south: 'america american korea carolina dakota africa',
    latin: 'america american',
    hong: 'kong',
    saudi: 'arabia',
    sri: 'lanka',
    puerto: 'rico rican',
    costa: 'rica',
    notre: 'dame',
    santa: 'claus',
    star: 'wars trek',
    christmas: 'eve',
    "valentine's": 'day',
    "year's": 'eve',
    buckingham: 'palace',
    scotland: 'yard',
  }).map(([first, seconds]) => [first, words(seconds)]),
);

/** Behind these, what the world's name was is a common adjective to many: french fries, venetian blinds. */
export const lowerCompounds: ReadonlySet<string> = words(`
  fries fry toast window windows door doors kiss kisses kissed kissing braid braids braided press horn horns bread cuff
  cuffs polish leave letter letters bean beans dressing vanilla seam seams blind blinds glass red blue green white brown
  ink rubber numeral numerals candle candles nose sprout sprouts oven ovens uncle courage chocolate pastry pastries bath
  baths towel towels delight coffee cream sweater stout setter ham cloth doe hemp yellow lantern lanterns hat hats shoe
  shoes shirt shirts bag bags rug rugs carpet carpets lamb muffin muffins breakfast saddle saddles cheese roll gum type apron aprons
  egg eggs bunny bunnies basket baskets lily lilies script twist cat cats hound hounds shepherd shepherds silver sage broth cherry pearl pea peas corn
`);
