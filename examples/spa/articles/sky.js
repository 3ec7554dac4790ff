export const sky = [
  {
    id: 'learning-one-constellation',
    section: 'sky',
    title: 'Learn one constellation',
    standfirst: 'Not twelve. One, in every position it takes in a year, and the rest will hang themselves from it.',
    topics: ['stars', 'seasons'],
    paragraphs: [
      'Star charts show everything at once and are no help. A beginner needs a single shape that is bright, unmistakable and often there. In the north, take Cassiopeia, five stars in a bent W, which never sets from the latitude of Paris upwards. In the south, take the Cross and its two pointers.',
      'Look for it at the same hour, from the same spot, whenever it is clear. In a week nothing changes. In a month it has turned by a twelfth of a circle, and you notice it the way you notice a moved chair. After half a year the W is an M, and without having learnt anything you know which way the sky goes round.',
      'Then go sideways. The deeper notch of the W points, roughly, at the Andromeda galaxy: a smudge, two and a half million light years off, the furthest thing most people will ever see with nothing but an eye. You will find it because you know where the chair is.',
    ],
  },
  {
    id: 'the-light-on-the-stairs',
    section: 'sky',
    title: 'The light on the stairs',
    standfirst: 'Why two evenings with the same clouds can be so different in colour.',
    topics: ['light', 'weather'],
    paragraphs: [
      'The blue of the day and the red of the evening are the same event, seen from two ends. Air scatters short waves more than long ones. Overhead, the scattered blue reaches you from everywhere. At dusk the light has come sideways through forty times as much air, the blue has been lost on the way to other people’s afternoons, and what is left is red.',
      'But only if something catches it. A perfectly clear evening fades through yellow and is over in a quarter of an hour. The great ones need high, thin cloud in the west with a gap below it, so that the sun, already set for you, can still light the ceiling from beneath.',
      'There is a second act, which most people miss by going in. Twenty minutes after sunset, with the horizon grey, a purple light may rise in the west for a few minutes. It falls on pale things first: a wall, a shirt, the stairs.',
    ],
  },
  {
    id: 'a-diary-of-clouds',
    section: 'sky',
    title: 'A diary of clouds',
    standfirst: 'Ten names and a pencil. After a month you will be about as good as the forecast for tomorrow.',
    topics: ['weather', 'water'],
    paragraphs: [
      'In 1802 Luke Howard, a maker of chemicals, read a paper to a small society in London and proposed that clouds be named in Latin like plants: curl, heap, layer, and rain. Everyone had always seen them. Nobody had been able to say to a person in another town which ones.',
      'Write down three things at breakfast: which cloud, from where it moves, and whether it is rising or falling in the sky’s order of heights. Next day, write what came of it. High curls thickening into a milky veil mean rain within the day more often than not. Small heaps that stay small by noon mean a fine evening. Heaps that grow taller than they are wide before lunch do not.',
      'The point is not to beat the forecast, which is made with satellites. The point is that a forecast is for a region and you live under a particular hill.',
    ],
  },
  {
    id: 'walking-home-by-the-moon',
    section: 'sky',
    title: 'Walking home by the moon',
    standfirst: 'A full moon is four hundred thousand times fainter than the sun, and quite enough to see a path by.',
    topics: ['walking', 'light'],
    paragraphs: [
      'Eyes take half an hour to become night eyes and one second to stop. Whoever wants to walk by moonlight must leave the torch in the pocket, turn the telephone face down, and put up with ten foolish minutes of shuffling.',
      'Then the path appears, paler than the grass. There is no colour, for the cells that see colour have switched off, and the middle of your gaze is blind, because it is made of nothing else. Look a little beside what you want to see. A gate that vanishes when stared at stands there patiently at the edge of the eye.',
      'Shadows are hard and very long. A low moon throws yours ahead of you, and it arrives at every corner first.',
    ],
  },
  {
    id: 'shepherds-calendar',
    section: 'sky',
    title: 'The farmer’s seven stars',
    standfirst: 'Before there were dates there were the Pleiades, and they told you when to cut the corn.',
    topics: ['stars', 'history', 'soil'],
    paragraphs: [
      'Hesiod, writing for farmers some twenty-seven centuries ago, gives the whole year in two lines: begin the harvest when the Pleiades rise, and the ploughing when they set. He means rise and set with the sun, at the edge of dawn. For forty days in between they cannot be seen at all.',
      'It is a fine calendar. A tablet of months drifts against the seasons; a star does not, or so slowly that it takes a lifetime of lifetimes to tell. People who never met used the same cluster for the same purpose. In the Andes its brightness in June was watched for a sign of how much rain would come, and it turns out that high thin cloud in a warm Pacific year does dim it.',
      'Count them on a clear night. Six is usual, seven is good eyesight, nine is a dark place. Nearly everywhere, the story says there were seven once and one was lost.',
    ],
  },
  {
    id: 'wool-and-weather',
    section: 'sky',
    title: 'Wool and the weather',
    standfirst: 'The oldest barometers in the house are a jumper, a door and a bag of salt.',
    topics: ['weather', 'textiles'],
    paragraphs: [
      'Wool can take up a third of its own weight in water and still feel dry. It does so out of the air, and while it does so it grows warm, for the water gives up its heat on being caught. A jumper brought from a dry room into fog heats its wearer by a little, for about as long as the walk to the bus.',
      'Hair does the same and shows it: it lengthens by some two per cent from dry air to damp. For two hundred years the standard instrument for humidity was a human hair, blond by preference, stretched between a screw and a needle. Many museums still keep one ticking in a corner.',
      'Doors swell, salt clots, a guitar goes flat. None of these will tell you the hour of the rain. They only tell you that the air has changed its mind, usually before you have looked out of the window.',
    ],
  },
];
