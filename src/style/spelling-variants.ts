/**
 * Spellings that are all right, of which a book should choose one. Each line of `variants` is a word in its spellings;
 * the families are made from stems by the ending that America and Britain write differently. Compiled for this project
 * from the usage notes that style guides agree on.
 */

const variants = `
  gray/grey grays/greys grayed/greyed graying/greying grayer/greyer grayish/greyish grayness/greyness
  toward/towards afterward/afterwards okay/ok among/amongst amid/amidst while/whilst
  leaped/leapt dreamed/dreamt learned/learnt burned/burnt spelled/spelt kneeled/knelt leaned/leant spoiled/spoilt
  axe/ax judgment/judgement acknowledgment/acknowledgement goodbye/goodby whiskey/whisky pajamas/pyjamas
  jewelry/jewellery plow/plough plowed/ploughed mold/mould molded/moulded moldy/mouldy smolder/smoulder
  smoldering/smouldering smoldered/smouldered skeptical/sceptical skeptic/sceptic skepticism/scepticism cozy/cosy
  cozily/cosily aging/ageing mustache/moustache mustached/moustached defense/defence offense/offence pretense/pretence
  fulfill/fulfil fulfillment/fulfilment skillful/skilful skillfully/skilfully willful/wilful willfully/wilfully
  enroll/enrol install/instal catalog/catalogue dialog/dialogue analyze/analyse analyzed/analysed analyzing/analysing
  paralyze/paralyse paralyzed/paralysed paralyzing/paralysing artifact/artefact adviser/advisor wagon/waggon
  wagons/waggons yogurt/yoghurt gypsy/gipsy gypsies/gipsies woolen/woollen marvelous/marvellous
  marvelously/marvellously counselor/counsellor jeweler/jeweller traveler/traveller travelers/travellers
  traveled/travelled traveling/travelling canceled/cancelled canceling/cancelling quarreled/quarrelled
  quarreling/quarrelling signaled/signalled signaling/signalling labeled/labelled labeling/labelling
  leveled/levelled leveling/levelling modeled/modelled modeling/modelling shoveled/shovelled shoveling/shovelling
  swiveled/swivelled swiveling/swivelling tunneled/tunnelled tunneling/tunnelling unraveled/unravelled
  unraveling/unravelling dueled/duelled dueling/duelling fueled/fuelled fueling/fuelling grueling/gruelling
  spiraled/spiralled spiraling/spiralling totaled/totalled channeled/channelled channeling/channelling
  shriveled/shrivelled groveled/grovelled groveling/grovelling maneuver/manoeuvre maneuvered/manoeuvred
  maneuvers/manoeuvres encyclopedia/encyclopaedia anesthetic/anaesthetic estrogen/oestrogen sulfur/sulphur
  aluminum/aluminium airplane/aeroplane airplanes/aeroplanes specialty/speciality naive/naïve cafe/café fiance/fiancé
  fiancee/fiancée facade/façade cliche/cliché

`;

const our = `
  color favor honor labor neighbor behavior humor rumor vapor vigor valor harbor arbor ardor armor candor clamor clangor
  endeavor fervor flavor odor parlor rancor rigor savior splendor succor tumor
`;
const ourEndings = [
  '',
  's',
  'ed',
  'ing',
  'ful',
  'fully',
  'less',
  'able',
  'ably',
  'hood',
  'ly',
  'er',
  'ers',
  'ite',
  'ites',
];

const re = 'center theater meter fiber caliber luster meager saber scepter sepulcher somber specter liter';
const reEndings = ['', 's'];

const ize = `
  realiz recogniz apologiz organiz memoriz emphasiz criticiz sympathiz agoniz analogiz antagoniz authoriz brutaliz
  capitaliz categoriz characteriz civiliz coloniz customiz demoniz demoraliz empathiz energiz equaliz familiariz fantasiz
  fertiliz finaliz generaliz harmoniz hospitaliz hypnotiz idoliz immobiliz immortaliz legaliz materializ maximiz mesmeriz
  minimiz mobiliz moderniz monopoliz neutraliz normaliz ostraciz patroniz penaliz personaliz pressuriz prioritiz
  rationaliz revolutioniz romanticiz sanitiz scandaliz scrutiniz socializ specializ stabiliz standardiz steriliz symboliz
  terroriz theoriz tranquiliz traumatiz utiliz vandaliz verbaliz victimiz visualiz vocaliz
`;
const izeEndings = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations'];

/** A word of which the language has several spellings. */
export interface Variant {
  /** The first spelling of the word: names its choice in the tallies and in story.yml. */
  word: string;
  /** All its spellings. */
  spellings: readonly string[];
  /** Words whose choice goes together, such as all in -our and -or; otherwise the word itself. */
  family: string;
  /** Which of the family's two ways this spelling is, from 0. */
  way: number;
}

/** Every spelling in lower case with what it belongs to. */
export const spellingVariants: ReadonlyMap<string, Variant> = makeVariants();

function makeVariants(): Map<string, Variant> {
  const all = new Map<string, Variant>();
  const add = (spellings: readonly string[], family: string) => {
    for (const [way, spelling] of spellings.entries()) {
      if (!all.has(spelling)) all.set(spelling, { word: spellings[0], spellings, family, way });
    }
  };
  for (const line of list(variants)) {
    const spellings = line.split('/');
    add(spellings, spellings[0]);
  }
  for (const stem of list(our)) {
    for (const end of ourEndings) add([stem + end, `${stem.slice(0, -1)}ur${end}`], '-or/-our');
  }
  for (const stem of list(re)) {
    for (const end of reEndings) add([stem + end, `${stem.slice(0, -2)}re${end}`], '-er/-re');
  }
  for (const stem of list(ize)) {
    for (const end of izeEndings) add([stem + end, `${stem.slice(0, -1)}s${end}`], '-ize/-ise');
  }
  return all;
}

function list(text: string): string[] {
  return text.trim().split(/\s+/);
}
