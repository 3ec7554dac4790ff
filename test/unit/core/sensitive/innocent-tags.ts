/** Tags of shops and newspapers that hold, or begin like, a sensitive word of some language, and say nothing of the kind. */
export const INNOCENT_TAGS: readonly string[] = [
  // English
  'category:running', 'category:cross-country skis', 'brand:union jack', 'brand:credit union station', 'colour:black', 'colour:nude', 'size:minor', 'category:death metal', 'franchise:death star', 'category:pilgrim hat',
  'topic:kinder', 'topic:tea', 'drink:black tea', 'category:health & beauty', 'category:health and beauty > hair care', 'category:pet health', 'brand:christian dior', 'brand:christian louboutin', "brand:tod's", "brand:church's",
  'brand:lotto', 'brand:casio', 'brand:leki', 'brand:banana republic', 'brand:britax römer', 'category:kids', 'category:baby', 'category:toys', 'department:men', 'sex:male', 'gender:women', 'feature:preservative-free', 'feature:hypoallergenic',
  'category:condominium', 'category:porridge', 'category:alcoholic drinks', 'category:teaching aids', 'category:fire poker', 'category:spd pedals', 'category:deathly hallows', 'city:islamabad', 'city:medina', 'style:african print', 'style:ethnic',
  'category:korean skincare', 'category:ultrasonic cleaner', 'material:bamboo', 'topic:puppy socialisation', 'topic:labour day sale', 'topic:party', 'topic:sunday best', 'category:wedding', 'wine:hospices de beaune', 'category:hazardous goods', 'category:camisole', 'category:silk cami',
  'brand:procter & gamble', 'author:roxane gay', 'category:medicine balls', 'category:medical scrubs', 'feature:wheelchair accessible', 'autoplay:disabled', 'salt:kosher salt', 'game:death stranding',
  'bird:mourning dove', 'style:depression glass', 'film:suicide squad', 'category:sports > health and fitness', 'category:dining', 'key:a minor', 'topic:tropic of cancer',
  // German
  'kategorie:laufschuhe', 'kategorie:kinder', 'herkunftsland:italien', 'kategorie:gesundheit & schönheit', 'kategorie:messer', 'kategorie:messe', 'wort:sucht', 'kategorie:alkoholische getränke', 'kategorie:trauerweide', 'kategorie:stillleben', 'farbe:rot', 'wort:römer', 'thema:geburtstag', 'kategorie:streichholz', 'wort:schuld',
  // French
  'catégorie:enceinte bluetooth', 'catégorie:enceinte de monitoring', 'catégorie:santé et beauté', 'fleur:loto', 'thème:socialisation du chiot', 'sport:golf handicap', 'couleur:noir', 'rayon:enfant', 'lieu:les invalides', 'rayon:jeux',
  // Spanish, Italian, Portuguese
  'categoría:judías verdes', 'categoría:zapatillas', 'estilo:étnico', 'plazo:tarjeta de débito', 'categoria:salute e bellezza', 'categoria:scarpe', 'pagamento:carta di debito', 'parte:superior', 'categoria:tênis', 'pagamento:cartão de débito', 'categoria:roupa de criança', 'tema:partido de fútbol',
  // Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech, Turkish
  'categorie:uil', 'categorie:kind', 'categorie:schoenen', 'rękaw:długi rękaw', 'kategoria:długa spódnica', 'region:lombardia', 'kategoria:buty', 'sida:2', 'kategori:sportspel', 'kategori:barn', 'kategori:bönor', 'mad:bønner', 'kropsdel:skulder', 'kategori:sko', 'kategori:leker', 'osasto:lapset', 'luokka:kengät',
  'kategorie:boty', 'kategorie:dlouhé šaty', 'kategori:ayakkabı', 'kategori:çocuk', 'marka:oğlu',
  // Russian, Arabic, Japanese, Chinese
  'категория:обувь', 'категория:спокойный', 'область:ломбардия', 'فئة:حامل هاتف', 'فئة:أحذية', 'カテゴリ:がんばる', 'カテゴリ:靴', '类别:鞋子', '类别:变性淀粉',
];
