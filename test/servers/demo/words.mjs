/** What the page around the essay says, by language. */
export const words = {
  en: {
    dir: 'ltr',
    motto: 'An essay and the conversation around it: in one tag, or in your app.',
    pages: { essay: 'Essay and replies', article: 'Comments alone', storybook: 'Storybook' },
    options: 'Options of this page',
    backend: { label: 'Replies kept', device: 'on this device', rest: 'on a server', both: 'both' },
    look: { label: 'Colours', auto: 'system', light: 'light', dark: 'dark' },
    lang: { label: 'Language' },
    replies: { label: 'Replies' },
    scripts: { label: 'Scripts', on: 'on', off: 'off' },
    connection: { label: 'Connection', online: 'online', offline: 'offline' },
    code: 'The code for this page',
    notes: {
      device: 'What you write stays in this browser. Reload the page: it is still there.',
      rest: 'What you write is kept by the example server, for everyone who opens this page.',
      both: 'Two places in one thread: new replies go to the example server, and those kept on this device stand among them.',
      noScriptDevice:
        'This is the HTML from the server. Replies on this device need a script: choose the server to write one.',
      noScriptServer: 'This is the HTML from the server. The form posts, and links lead to comments, without a script.',
      offlineDevice: 'This device needs no connection: write a reply, and it is here.',
      offlineServer:
        'The server is out of reach. Write a reply: it waits on this device, and is sent once you choose “online”.',
    },
    long: 'Without a script, all of these replies are one long page:',
    longLink: 'open it',
    footer: 'The essay and its six comments remain their authors’. The replies beyond them are made up.',
  },
  fr: {
    dir: 'ltr',
    motto: 'Un essai et la conversation qui l’entoure : en une balise, ou dans votre application.',
    pages: { essay: 'Essai et réponses', article: 'Commentaires seuls', storybook: 'Storybook' },
    options: 'Options de cette page',
    backend: { label: 'Réponses gardées', device: 'sur cet appareil', rest: 'sur un serveur', both: 'les deux' },
    look: { label: 'Couleurs', auto: 'système', light: 'clair', dark: 'sombre' },
    lang: { label: 'Langue' },
    replies: { label: 'Réponses' },
    scripts: { label: 'Scripts', on: 'oui', off: 'non' },
    connection: { label: 'Connexion', online: 'en ligne', offline: 'hors ligne' },
    code: 'Le code de cette page',
    notes: {
      device: 'Ce que vous écrivez reste dans ce navigateur. Rechargez la page : tout y est encore.',
      rest: 'Ce que vous écrivez est gardé par le serveur d’exemple, pour tous ceux qui ouvrent cette page.',
      both: 'Deux lieux en un seul fil : les nouvelles réponses vont au serveur d’exemple, celles de cet appareil se placent parmi elles.',
      noScriptDevice:
        'Voici le HTML du serveur. Garder une réponse sur cet appareil demande un script : choisissez le serveur pour en écrire une.',
      noScriptServer:
        'Voici le HTML du serveur. Le formulaire s’envoie et les liens mènent aux commentaires sans script.',
      offlineDevice: 'Cet appareil n’a pas besoin de connexion : écrivez une réponse, elle est là.',
      offlineServer:
        'Le serveur est hors d’atteinte. Écrivez une réponse : elle attend sur cet appareil et part quand vous choisissez « en ligne ».',
    },
    long: 'Sans script, toutes ces réponses font une seule longue page :',
    longLink: 'l’ouvrir',
    footer: 'L’essai et ses six commentaires restent à leurs auteurs. Les autres réponses sont inventées.',
  },
  ar: {
    dir: 'rtl',
    motto: 'مقال والحوار الدائر حوله: بوسم واحد، أو داخل تطبيقك.',
    pages: { essay: 'المقال والردود', article: 'التعليقات وحدها', storybook: 'Storybook' },
    options: 'خيارات هذه الصفحة',
    backend: { label: 'تُحفظ الردود', device: 'على هذا الجهاز', rest: 'على خادم', both: 'كلاهما' },
    look: { label: 'الألوان', auto: 'النظام', light: 'فاتحة', dark: 'داكنة' },
    lang: { label: 'اللغة' },
    replies: { label: 'الردود' },
    scripts: { label: 'البرامج النصية', on: 'تعمل', off: 'معطّلة' },
    connection: { label: 'الاتصال', online: 'متصل', offline: 'غير متصل' },
    code: 'شيفرة هذه الصفحة',
    notes: {
      device: 'ما تكتبه يبقى في هذا المتصفح. أعد تحميل الصفحة وستجده في مكانه.',
      rest: 'ما تكتبه يحفظه الخادم التجريبي لكل من يفتح هذه الصفحة.',
      both: 'مكانان في سلسلة واحدة: تذهب الردود الجديدة إلى الخادم التجريبي، وتظهر بينها الردود المحفوظة على هذا الجهاز.',
      noScriptDevice:
        'هذه صفحة HTML كما أرسلها الخادم. حفظ الرد على هذا الجهاز يحتاج إلى برنامج نصي: اختر الخادم لتكتب ردًا.',
      noScriptServer: 'هذه صفحة HTML كما أرسلها الخادم. يُرسَل النموذج وتقود الروابط إلى التعليقات دون برنامج نصي.',
      offlineDevice: 'لا يحتاج هذا الجهاز إلى اتصال: اكتب ردًا وستجده هنا.',
      offlineServer: 'الخادم بعيد المنال. اكتب ردًا: ينتظر على هذا الجهاز ويُرسَل عندما تختار «متصل».',
    },
    long: 'دون برنامج نصي تصبح هذه الردود كلها صفحة طويلة واحدة:',
    longLink: 'افتحها',
    footer: 'يبقى المقال وتعليقاته الستة ملكًا لأصحابها. أما الردود الأخرى فمؤلَّفة.',
  },
};

/** The languages, each as its speakers call it. */
export const languages = { en: 'English', fr: 'Français', ar: 'العربية' };

/** The sentence that says what a state is about. */
export function noteFor(state) {
  const { notes } = words[state.lang];
  const isDevice = state.backend === 'device';
  if (state.scripts === 'off') return isDevice ? notes.noScriptDevice : notes.noScriptServer;
  if (state.connection === 'offline') return isDevice ? notes.offlineDevice : notes.offlineServer;
  return notes[state.backend];
}
