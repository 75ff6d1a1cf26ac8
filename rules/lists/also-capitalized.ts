/**
 * Common words that books write with a capital too, as names of persons, places, powers, ranks and times: "the Shadow",
 * "a Ranger", "in Spring".
 *
 * Source: words that stand with a capital among words in lower case, in mid-sentence, at least once in 250 uses and in
 * two books or more, among 127 Standard Ebooks (12.4 million words, public domain); the titles of `names/titles.ts` left
 * out. The places are compiled for this project.
 */
import { words } from '../../src/core/text.js';

export const alsoCapitalized: ReadonlySet<string> = words(`
  accident accidents acquaintance action acts addresses administration adventure age agency ages allies
  anarchist angel angels arc architecture arrow art article artillery artist arts aspect assistant association
  attic audience author autumn axe baby bachelor bacon ball banjo banks bars base bass bat bath battery battles
  bear bears beast beasts beauties beauty bee beings bell bells belt bench bill bills bird board bob bold bone
  bones boot booth boots border bottle brain brains brave bread breast bride brown brute buck bull bulls bundle
  bungalow bureau bus butcher butler butter button buttons cabinet camel canal canyon capital captains cat
  cathedral cattle cause central century chamber chambers champagne chance channel chaos chapel charity chase
  cheese chemistry cherry chiefs child china chorus circle circus citadel cities citizen clerk cliff code
  coincidence collecting colony comedy command commission committee common communion companion companions
  comrade conduct conference conscience conservative constitution continent convent convention cook cope cork
  corner cosmos cottage counsel country courts creation crescent crimson cross crystal cup curly curse custom
  customs dance dare darkness daughter daughters dawn dearest death defeat defence defense democracy department
  despair destiny destruction detectives deuce devils diamonds dickens discovery disorder divine division dog
  dont doom dot downs dragon drama dream dreams drive duty earthly editor educated education efficiency egg
  eighth elders elephant elevated enemies enemy engineers episode essence establishment eternity evil evolution
  exchange exhibition expedition experiment express eye fair fairy faith faithful fall falls fame family fancy
  fashion fat fathers feast female fer fiction field fields fiend fifth finance fire fish flag fleet flood fly
  follow followers folly foolish foreigner fort fortune foundation fountain four fourth fox frank freedom
  friendship future gaiety garden gardens gates genius gentlemen giants ginger globe glory gods good goodbye
  goodness goods gospel grant graves gray gross guardian guards guilty guy ham harmony headquarters health
  hearts heavens hedge hedges heir herd hereafter hermit hero heroes highway hills history hole holidays honey
  hood hook horn horses host hosts household houses hull humanity hunt hunter image imitation independence
  industry infinite information inquiries institution insurance intelligence interior international
  investigation islands ivy jewel job journal joy judges judgment jungle junior keeper kid kings knowledge labor
  laboratory labour ladies lakes lamb land law laws leader league leagues learning lent letters lever liberal
  liberty license life lightning lion lions literature lodge loop lords love luck mademoiselle madness magic
  magistrate maid main mamma management manager manners march mark market marks mass masses masters may maze
  medicine meek melancholy member members memories merchant merchants mercy merry message metropolis mice miles
  military mill mines miracles mirror mirth mission mist monkey monsieur monster moonlight moor moors mothers
  mountains movement murderers music mysteries mystery nation nations negro negroes news nice nights nine note
  nowhere nut oath observation observer occupation olive opera opportunity opposition orange origin owl pace
  pain pains pan panic paradise parish party pass passion pat patience patrol pavilion peace peak pearl people
  persons philosophy physics pig pigs pillars pink pit pitcher pits plains plan planetary plaza pleasure poetry
  pole poles police polish pool porter post pot powder power powers praise preacher presence press pride priest
  priests principal problem progress project property prophet protection pump punch purity pyramid rabbit race
  rags rat ray reader reading reality rebel recollection relation release religion representative research
  revelation reverence review revolt revolution reward rice ridge rights ring rip rivers robin rock rod rolls
  romance romantic roof rose roses rosy row ruby ruler rules sad safety sailor saints salmon salute salvation
  sandwich sandy scales scandal schools science search season seasons sector security self senior sermon service
  seventh shadow shadows short shrine sign sin singer sisters sixth sixty sketch skull slack smoke society solar
  song songs sons soul souls space speaker special spectator speeches spirit splendor sport sporting spring
  stage star stark stars states stations statue steel steward stone stores study subconscious subway success
  summer summit sunshine superior superstition supper swift sword system tales taste tenth terrestrial terrible
  territory terror thee thing thou thoughtful three throne thy tiger times tomb tombs tone tour towers trade
  training trap travel treasure tree trial triangle tropics truth tube tubes turf twentieth twins types
  underground understanding union unknown van vice victory vigil villa violet virgin vision voice void von
  warfare wars wash waters ways wealth wearing welfare wheat wheel whistle wicked wilderness winter wisdom wise
  wit witch wits wizard wolf wonders worker works wrath writer yard yes youth
`);

/** What bears a name in “the Bank” is a common thing in “a bank”. */
export const namedPlaces: ReadonlySet<string> = words(`
  hall street road avenue lane square bridge river lake mountain hill valley forest island bay city town village county
  palace tower gate temple abbey farm inn tavern hotel club bank station port harbor harbour museum library hospital
  theater theatre bar room building church school college university state night day company house
`);
