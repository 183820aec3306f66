/** Everyday short forms, first the full name: common knowledge, English and French, and no claim to be complete. */
const groups = `
robert rob bob bobby robbie bert robin; william will bill billy willy willie liam guillaume; richard rich rick ricky dick richie rickey ricki;
james jim jimmy jamie jem; john jack johnny jon johnnie jean; charles charlie chuck charley chas; edward ed eddie ted ned teddy eddy;
thomas tom tommy thom; joseph joe joey jos josef; henry harry hank hal henri; george georgie geo georges; michael mike mick mickey micky mikey mitch;
daniel dan danny danni; david dave davy davey; stephen steve steven stevie stephan; anthony tony antony; andrew andy drew andre;
alexander alex alec sandy alexandre sasha xander; benjamin ben benny benji; christopher chris kit topher; matthew matt matty mathew matthieu;
nicholas nick nicky nicolas nico; samuel sam sammy; timothy tim timmy; francis frank frankie fran francois; frederick fred freddie freddy frederic;
peter pete pierre; patrick pat paddy; philip phil phillip philippe; ronald ron ronnie; donald don donnie; kenneth ken kenny; lawrence larry laurence laurie;
leonard len lenny leo; raymond ray; walter walt wally; gerald gerry jerry; gregory greg; jeffrey jeff geoffrey geoff; jonathan jon jonny; joshua josh;
nathaniel nathan nat nate; theodore theo; vincent vince vinnie; zachary zach zack; albert al bert bertie; alfred alf fred alfie; arthur art artie;
ernest ern ernie; eugene gene; harold harry hal; herbert herb bert; hugh hughie hugo; isaac ike zac; jacob jake; martin marty; maurice mo; oliver ollie; oscar ossie;
reginald reg reggie; rupert rupe; sidney sid; stanley stan; victor vic; abraham abe; archibald archie; augustus gus august; bartholomew bart; cornelius neil con;
elizabeth liz beth betty eliza lizzie bess bessie betsy libby lisa elsie elisabeth; margaret maggie meg peggy marge margie madge daisy greta marguerite;
katherine kate kathy katie kitty catherine cathy kathryn cate kat kathleen; mary molly polly mae marie may maria; sarah sally sadie sara; ann anne annie nancy anna nan hannah;
jane jenny janey janet jeanne; jennifer jen jenny jenn; jessica jess jessie; susan sue susie suzy susanna suzanne; rebecca becky becca; patricia pat patty trish tricia patsy;
barbara barb babs barbie; deborah deb debbie debra; dorothy dot dottie dolly dora; eleanor ellie nell nellie nora elinor ella; ellen nell nellie helen ella;
emily em emmy millie; emma em; frances fran fanny frankie francie; victoria vicky tori vickie; virginia ginny; alice ally; amanda mandy; amelia amy millie; charlotte lottie charlie;
christine chris tina christina chrissy; cynthia cindy; florence flo florrie flossie; georgina georgie georgia georgiana; harriet hattie harriett hatty; isabella bella belle izzy isabel isabelle;
josephine jo josie; judith judy; julia julie jules; caroline carrie carol lina; louise lou louisa; lucy lucille lucie; martha marty mattie; matilda tilly mattie maud; pamela pam; penelope penny;
philippa pippa; rosemary rose rosie; sandra sandy; sophia sophie; stephanie steph; teresa terry tess tessa theresa; veronica ronnie; abigail abby; alexandra alex sandra lexi; gabrielle gabby gaby;
samantha sam; natalie nat; nicole nicky nikki; olivia liv livvy; mohammed mohamed muhammad mohammad muhammed mohd md; yusuf youssef yousef yosef; ahmed ahmad ahmet; hussein hussain husayn hossein;
abdullah abdallah; ibrahim ebrahim; omar umar; ali aly; hasan hassan; khaled khalid; mahmoud mahmud; usama osama; saeed said sayed sayyid; sergey sergei serge; yuri yury iouri; dmitry dmitri dimitri; aleksandr aleksander alexandr
`

const groupOf = new Map<string, number>()
for (const [at, group] of groups.split(';').entries())
  for (const name of group.trim().split(/\s+/)) if (!groupOf.has(name)) groupOf.set(name, at)

/** The group of names that are short forms of each other; -1 where none is known. A name belongs to the first group that has it. */
export function shortNameGroup(word: string): number {
  return groupOf.get(word) ?? -1
}
