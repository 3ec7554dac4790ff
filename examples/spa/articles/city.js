export const city = [
  {
    id: 'the-second-fastest-street',
    section: 'city',
    title: 'The second-fastest street',
    standfirst: 'On a bicycle, the best way across town is seldom the direct one, and nobody signs it.',
    topics: ['cycling', 'maps'],
    paragraphs: [
      'Every city has a street that all cars know, and one or two blocks beside it a street that only its residents know. The second one takes three minutes longer and has a baker. If you ride to work you find it by accident, usually in the month when they dig up the first.',
      'What makes it good is not the absence of cars but the number of decisions it asks for. On the main road a rider decides something every four seconds: this door, that lorry, the gap before the lights. On the parallel street there is nothing to decide until the next corner, and the mind goes where it likes. The journey is longer on the clock and shorter in the memory.',
      'Route planners are getting better at this, but they still measure what is easy to measure. The honest survey is done with a pencil. Ride it twice, mark where you put a foot down, and move the line until there are no marks left.',
    ],
  },
  {
    id: 'reading-the-kerb',
    section: 'city',
    title: 'Reading the kerb',
    standfirst: 'Granite, then concrete, then paint: the edge of the pavement says what each decade thought a street was for.',
    topics: ['walking', 'history'],
    paragraphs: [
      'Look down at any corner in an old quarter and the century changes under your feet. The oldest kerbs are single blocks of granite, as long as a person, cut to a curve where a cart had to turn. They were set to last longer than the houses, and many have.',
      'After them come the concrete lengths, all the same, cheap to lay and cheap to break. Their corners are wider, because by then it was the speed of the turning car that mattered and not the distance for the person crossing. In the newest streets the kerb is disappearing altogether. A strip of textured paving tells a white cane where the road begins, and everybody else is expected to look.',
      'None of this was written down as an idea about people. It was done as drainage. But stand for ten minutes at a corner with a tight old curve, and then at one with a generous new one, and count who waits for whom.',
    ],
  },
  {
    id: 'a-tree-for-every-bus-stop',
    section: 'city',
    title: 'A tree for every bus stop',
    standfirst: 'Shade is a public service, and the only one that grows more valuable while you neglect it a little.',
    topics: ['trees', 'heat'],
    paragraphs: [
      'On a July afternoon the asphalt beside a bus stop can be more than fifty degrees hot, and the glass shelter over it works as a lens for boredom. Under a lime tree ten metres on, the ground is twenty degrees cooler. The people who are waiting know it. They stand under the tree and run when the bus comes.',
      'Shade from a roof and shade from leaves are different things. A roof stops the light and then radiates what it has caught. A tree spends the heat on lifting water: a grown one breathes out a bathtub or two on a hot day, and that is energy which does not reach your neck.',
      'The difficulty is below ground. A street tree needs a room of its own, ideally ten cubic metres of loose soil, in a place already full of cables, gas and rainwater pipes. Where a city decides that the tree is a pipe too, planned with the others and given a line in the drawing, the trees live. Where it is planted last, into whatever gap is left, it is replaced every eight years.',
    ],
  },
  {
    id: 'the-menders-counter',
    section: 'city',
    title: 'The mender’s counter',
    standfirst: 'In a shop four paces wide, somebody decides all day whether a thing is finished.',
    topics: ['craft', 'textiles'],
    paragraphs: [
      'The counter is older than the lease. On it lies, this morning, a coat with a torn lining, a rucksack without its zip, and a pair of trousers whose owner has drawn an arrow on them in chalk so that there can be no doubt. Each gets the same look, held up to the window, and one of three words: yes, perhaps, no.',
      'A good darn is weaving on a very small loom. Threads are laid across the hole in one direction, a little beyond its edge where the cloth is still sound, then crossed over and under in the other. Pulled too tight it puckers, left too loose it catches. The trick is to stop a few rows before it looks finished, because the first wash draws it in.',
      'People come back for the colour. It is possible to match a thread so well that the repair cannot be found, and it is what most ask for at first. By the third visit many choose the contrasting one. The hole was part of what happened to the coat, they say, and the thread is too.',
    ],
  },
  {
    id: 'night-bus-geography',
    section: 'city',
    title: 'The geography of the night bus',
    standfirst: 'After midnight the map has fewer lines, and they go where people actually live.',
    topics: ['maps', 'light'],
    paragraphs: [
      'By day a transport map is drawn around offices. At night the offices are dark and the lines rearrange themselves: the hospital, the bakery that starts at two, the depot, the blocks at the edge where the rents allow a cleaner to live. If you want to know who keeps a city, ride the 2:40 to its end.',
      'The passengers know each other by stop rather than by name. Someone gets on in a white tunic and someone else moves a bag without being asked. The driver waits for a person who is usually there and, tonight, comes running from the corner.',
      'From the back window the street is a row of lit rooms with nothing in them, stairwells, lobbies, the blue of a fridge in a closed kiosk. It is the same city with its furniture showing.',
    ],
  },
  {
    id: 'the-puncture-kit',
    section: 'city',
    title: 'Seven minutes at the side of the road',
    standfirst: 'Mending a tube is a small skill that changes how far from home you are willing to be.',
    topics: ['cycling', 'craft'],
    paragraphs: [
      'Nobody learns it on a good day. The first puncture is always in the rain, and always the back wheel. Turn the bicycle over, open the brake, shift to the smallest cog, and the wheel drops out into your hands with less resistance than you feared.',
      'Before you touch the tube, find out what did it. Run a cloth around the inside of the tyre, and not your fingers, because the thorn is still there and will do it again within the kilometre. Then blow up the tube and pass it along your lower lip. Lips feel a leak that ears miss.',
      'Roughen, glue, and wait. The waiting is the repair: rubber cement sticks when it is dry to the touch, which takes as long as it takes to eat an apple. Press the patch from the middle outwards. Work the tyre back on with your thumbs and never with the lever, which is how a mended tube gets its second hole.',
    ],
  },
];
