export const table = [
  {
    id: 'bread-without-a-plan',
    section: 'table',
    title: 'Bread without a plan',
    standfirst: 'Flour, water, salt, a spoon of yesterday. The timetable is the kitchen’s, not yours.',
    topics: ['heat', 'seasons'],
    paragraphs: [
      'A recipe gives hours as if every kitchen were the same kitchen. Dough does not know the time. It knows the temperature, and roughly speaking it works twice as fast for every eight or ten degrees. The loaf that takes five hours in August takes all night in February, and neither is late.',
      'So look at the bowl. Dough that is ready has grown by half or more, its surface is domed and a little blistered, and when you nudge the bowl it trembles like something asleep. Flour a finger and press: a dent that springs back at once is too soon, one that stays is too late, one that fills slowly is now.',
      'Bake it darker than you dare. Most of the taste of a crust arrives in the last six minutes, and most home bread is taken out at the start of them.',
    ],
  },
  {
    id: 'salt-and-cabbage',
    section: 'table',
    title: 'Salt, cabbage, and the patience of jars',
    standfirst: 'Two per cent salt by weight. After that the only task is not to interfere.',
    topics: ['preserving', 'history'],
    paragraphs: [
      'Slice a cabbage, weigh it, add twenty grams of salt to the kilo, and squeeze until your hands are wet to the wrist. Pack it into a jar so that it lies under its own juice. That is everything. No starter is needed, since the bacteria came in with the leaves.',
      'Salt is not the preservative here. It holds off the wrong microbes for a few days while the right ones, which tolerate it, turn sugar into lactic acid. By the end of the first week it is the acid that keeps the jar. Ships carried it for months on this principle, and sailors who ate it kept their teeth.',
      'Leave the lid a little loose or open it daily, for the jar breathes. It will hiss on the third day and cloud on the fourth. Taste it at one week, at three, and at eight. Somewhere in there is the one you meant, and then it goes into the cold to stay as it is.',
    ],
  },
  {
    id: 'one-pot-of-beans',
    section: 'table',
    title: 'One pot of beans',
    standfirst: 'The dish for a day on which you are at home but have no time at all.',
    topics: ['heat', 'soil'],
    paragraphs: [
      'Beans ask for nothing but presence. Soak them or don’t: soaking saves an hour and some wind. Salt the water either way. The old warning that salt toughens the skin has been tested many times and is the wrong way round, for it is hard water that does it.',
      'Bring them to a full boil for ten minutes, and never skip this with kidney beans, whose raw skins carry a poison that only boiling destroys. Then turn the heat so low that a single bubble rises every second or two. Half an onion, a bay leaf, a spoon of oil. Go and do something else.',
      'They are done when five in a row are soft. Four will tell you what you want to hear; the fifth is honest. Leave them in their water overnight and they are better, because the broth thickens and the salt has found its way to the middle.',
    ],
  },
  {
    id: 'the-lid-and-the-flame',
    section: 'table',
    title: 'The lid and the flame',
    standfirst: 'Cooking with half the gas is mostly a matter of leaving things alone.',
    topics: ['heat', 'craft'],
    paragraphs: [
      'A pot of water boiling hard is no hotter than one that barely boils. All the extra flame does is turn water into steam and windows into lakes. Put the lid on, wait for the sound to change, and turn the knob until the sound almost stops.',
      'Pasta needs less still. Once the water has boiled and the pasta is in and stirred, switch off, cover, and wait a minute longer than the packet says. The starch does not care whether anything bubbles. It cares that the water is above eighty degrees, and under a lid it stays there.',
      'The grandmother of the idea is a box of hay. Bring a stew to the boil, put the pot into the box, heap hay or a duvet around it, and open it after work. It has lost ten degrees and cooked all day on none of your fuel.',
    ],
  },
  {
    id: 'pepper-roads',
    section: 'table',
    title: 'What came along the pepper roads',
    standfirst: 'The spice shelf is a map, folded small, of who sailed where and what they were willing to do.',
    topics: ['spices', 'history', 'maps'],
    paragraphs: [
      'Nutmeg once grew on a handful of islands in the Banda Sea and nowhere else on earth. Cloves came from five small islands further north. For centuries, cooks in Europe used both without any idea of the place, since each trader along the way knew only the next.',
      'When the distance closed, it closed violently. The Dutch company that took the Banda islands in 1621 killed or drove out most of the people who lived there. Later it dipped its nutmegs in lime, so that nobody else should plant one. Seedlings were smuggled out all the same, and by the nineteenth century nutmeg grew from Grenada to Zanzibar.',
      'None of this can be tasted. A jar costs less than a bus ticket now. It is still worth a moment, with the grater in your hand, to think how long the shelf is.',
    ],
  },
  {
    id: 'marmalade-in-january',
    section: 'table',
    title: 'Marmalade in January',
    standfirst: 'Bitter oranges are in season for six weeks, just when nothing else is.',
    topics: ['preserving', 'seasons'],
    paragraphs: [
      'The Seville orange is nearly inedible, which is its merit. It is sour and thick-skinned and full of pips, and the pips are full of pectin. Tie them in a cloth and boil them with the peel, and the pot sets itself.',
      'Cook the peel until it gives up. Pressed between two fingers, a strip should collapse without an opinion. Only then add the sugar, because sugar stops peel from softening any further and no amount of later boiling will put it right.',
      'The setting point is 104 degrees or, without a thermometer, a cold saucer: a drop, half a minute in the fridge, a push with a fingertip. If it wrinkles, take the pot off at once. Wait ten minutes before filling the jars, so that the peel hangs in the jelly like something in amber and does not float.',
    ],
  },
];
