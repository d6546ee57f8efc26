/** Words that point at something without naming it: "see email", "as discussed", "the attached file". */
const POINTERS = new Set(
  (
    "a above agreed all an and annex annexed answer any are as at attach attached attachment available be been below by " +
    "call called check confirmed confirmation contact conversation cf discussed discussion doc document documents email " +
    "emails e-mail enclosed evidence file files focal follow following follows for from google given i info information " +
    "internal internet is it knowledge known later letter link mail me meeting message my n/a na no none not note nothing " +
    "of official ok okay on online or oral orally our own page pdf pending people per person personal phone point " +
    "previous provided refer reference report reported reports request requested same see sent separate soon source " +
    "sources spoken staff tba tbc tbd telephone telegram text that the their these this to told upon us various verbal " +
    "verbally we web website well whatsapp with word yes you"
  ).split(" ")
);

/** The same in Russian: "см. письмо", "по телефону", "в приложении". */
const POINTERS_RU = new Set(
  (
    "а без была были было в ваш вам ваше верно вопрос все всем вы выше да данные для до документ документа документе документы есть " +
    "за звонок и известно из или имеется интернет интернета интернете информация источник к как коллеги контактное координатор " +
    "лично лицо люди мне мы на наш наша наше неизвестно нет ниже но о об общее официально официальный от ответ отчет отдел " +
    "отдельно отправлен отправлено отсутствует по подтверждаю подтверждено поздно позднее позже почта почте почтой пока " +
    "прилагается прилагаемый приложен приложена приложение приложении приложению присылали прошлый руководитель руководство с сайт " +
    "сайта сайте сам сами см см. смотри смотрите со согласовано сообщение сообщил сообщили справка ссылка стр страница тел телефон " +
    "телефону та также тот то тоже у указано указанный уже уточняется устно файл файле файлы форма что эта это этот электронная " +
    "электронной электронное письма письме письмо письмом"
  ).split(" ")
);

/** The same in Chinese, taken out before the characters are counted. */
const POINTERS_ZH =
  /详见|请见|参见|参阅|见|如上|如下|如前|所述|上述|下述|附件|附后|电子邮件|邮件|邮箱|口头|电话|告知|内部|文件|资料|相关|有关|领导|确认|已知|无|同上|网站|官网|网上|来自/gu;

/**
 * Returns whether evidence names a document so that another person finds it: an address, or a title of two words, one word
 * and a number, or four Chinese characters. Words that only point ("see email", "as discussed", "详见附件", "см. письмо") do not count.
 *
 * @example namesDocument("Minutes of the committee, 3 May 2023, page 4") // true
 */
export function namesDocument(evidence: string): boolean {
  if (/^https?:/i.test(evidence)) return /^https?:\/\/[^\s/]+\.[^\s/.]/i.test(evidence);
  const words = (
    evidence
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}][\p{L}\p{M}'’/-]*[\p{L}]/gu) ?? []
  ).filter((word) => !/\p{Script=Han}/u.test(word));
  const isPointer = (word: string) => POINTERS.has(word) || POINTERS_RU.has(word);
  const named = words.filter((word) => !isPointer(word));
  const characters = evidence.replace(POINTERS_ZH, "").match(/\p{Script=Han}/gu)?.length ?? 0;
  // "Report 2023" has a number: the year makes it one of few; "see page 4" says of nothing which page it is.
  const isNumbered = /\d/.test(evidence) && words.some((word) => !isPointer(word) || TITLES.has(word));
  return named.length >= 2 || isNumbered || characters >= 4;
}

/** Kinds of documents that a number or date makes one of few: "report 2023", "letter 12/44". */
const TITLES = new Set(["report", "letter", "note", "meeting", "отчет", "письмо", "справка", "приложение"]);
