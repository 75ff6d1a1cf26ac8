/**
 * Given names of today's fiction that are no common words, and those of persons of whom much fan fiction tells. Compiled for
 * this project from common knowledge.
 */
import { words } from '../../src/core/text.js';

export const givenNames: ReadonlySet<string> = words(`
  aang aaron abby abigail adam adrian aidan alan albert alex alexander alexandra alexis alfred alice alicia alison
  allison alyssa amanda amelia amy ana anakin andrea andrew andy angela angus anita anna annabelle annabeth anne
  annie anthony antonio aragorn archie ariana ariel arnold arthur ashley astrid audrey ava azula bakugo barbara
  barry beatrice becca becky bella benjamin bernard beth betty bilbo boris bradley brandon brenda brendan brent
  brian briana bridget brittany brooke bruce bryan caitlin caleb calvin cameron carl carla carlos carmen caroline
  carrie casey cassandra cassie castiel catherine cecilia cedric charles charlie chelsea cheryl chloe chris
  christina christine christopher cindy claire clara clarissa claudia clint clyde colin connie connor conrad corey
  courtney cullen cynthia damian damien daniel danielle danny darren david deborah denise dennis derek desmond diana
  diane dobby dominic donald doris dorothy doug douglas draco dumbledore duncan dustin dylan eddie edgar edith
  edmund edward edwin eileen elaine eleanor elena eli elias elijah elisa eliza elizabeth ellen ellie elliot elliott
  elsa elsie emily emma eren eric erica erik erin ernest esther ethan eugene eva evan evelyn fabian felix fiona
  frances francesca francis frankie fred freddie frederick frodo gabe gabriel gabriella gandalf gareth gary gavin
  gemma geoffrey george georgina gerald gideon gilbert gimli gina ginny giselle goku gordon greg gregory greta gwen
  gwendolyn hagrid hailey hannah harold harriet harrison harry harvey heidi helen helena henrietta henry herbert
  herman hermione hilda howard hubert hugh hugo ian ingrid irene isaac isabel isabella isabelle isaiah itachi ivan
  jacob jacqueline james jamie janet janice jared jaskier jason jeff jeffrey jenna jennifer jeremiah jeremy jerome
  jerry jesse jessica jill jillian joan joanna joanne joe joel joey johanna john jonah jonas jonathan joseph joshua
  josie joyce juan judith judy julia julian juliana julie juliet julius justin kaitlyn kakashi karen karl katara
  kate katherine kathleen kathryn kathy katie katniss kayla keith kelly kelsey kenneth kenobi kevin kim kimberly
  kirsten korra kristen kristin kurt kyle lana larry laura lauren laurence lawrence leah legolas leia lena leo leon
  leonard leonardo leslie levi lewis liam linda lisa liz lizzie lloyd loki lola lorenzo lorraine louisa louise lucas
  lucia lucinda lucy luffy luis luke lydia lynn mabel maddie madeline maggie malcolm mandy marcus margaret maria
  marianne marie marilyn marion marissa marjorie markus marlene marshall martha mary mathilda matilda matt matthew
  maureen maurice maxine maxwell megan melanie melinda melissa michael michaela michelle miguel mikael mikasa
  mildred millie milo mindy minerva miranda miriam mitchell mohammed molly monica mulder muriel myra nadia nadine
  naomi naruto natalia natalie natasha nate nathan nathaniel natsuki neil nelson neville nicholas nicola nicole
  nigel nina noah noel nora norman olga oliver olivia oscar oswald owen padme paige pamela patricia patrick paul
  paula pauline peeta penelope percy phil philip phillip phoebe phyllis pikachu preston priscilla rachel ralph
  ramona randall raphael raymond rebecca reginald renee rhonda ricardo richard ricky riley rita robert roberta
  rodney roland ron ronald ronnie rory rosalie rosalind rosie roxanne roy rudolph rufus rupert russell ryan sabrina
  sam samantha samuel sandra sara sarah sasha sasuke saul scully sean sebastian selena serena seth severus shannon
  sharon shaun shawn sheila shelby sheldon sherlock shirley sidney simon sirius skywalker snape sokka sonia sophia
  sophie spencer spock stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart susan susanna
  susie suzanne sybil sylvia tabitha tamara tania tara ted terence teresa terry tess thelma theodore theresa thomas
  thor tiffany tim timothy tina todd tony toph tracy travis trevor tristan trudy tyler ursula vader valerie vanessa
  veronica vicky vincent vivian vladimir voldemort wallace walter wanda wayne wendy wesley wilfred william willie
  winifred winston wyatt xander xavier yoda yolanda yvette yvonne zach zachary zelda zoe zuko
`);
