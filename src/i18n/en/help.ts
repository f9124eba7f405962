import type { HelpWords } from '../zh/help';

export const help: HelpWords = {
  title: 'How to use the timeline',
  close: 'Close',
  keysTitle: 'Keys',
  keysNote: 'While the timeline has the focus: Tab leads to it, and Tab again leaves it.',
  keys: [
    [['←', '→'], 'Previous and next milestone'],
    [['↑', '↓'], 'Nearest one in the row above and below'],
    [['Home', 'End'], 'First and last milestone'],
    [['PageUp', 'PageDown'], 'First one in the busy stretch before and after'],
    [['Enter', 'Space'], 'Select it; a counted mark zooms in until its members part'],
    [['Esc'], 'Dismiss the card; then clear the selection'],
    [['+', '-'], 'Zoom in and out'],
    [['0'], 'Show all'],
    [[',', '.'], 'Select the one before and after'],
    [['F'], 'Fit the selected one'],
    [['?'], 'Open this help'],
    [['/'], 'Go to the search box, from anywhere in the page'],
  ],
  gesturesTitle: 'Gestures, and the buttons that do the same',
  gesturesNote: 'A plain wheel and a swipe of one finger scroll the page and leave the timeline as it is.',
  gestures: [
    ['Ctrl (⌘) and wheel, pinch', 'Zoom in and out; buttons: “Zoom in” and “Zoom out” in the toolbar'],
    ['Drag, two fingers, sideways wheel', 'Move along; button: click the place to go to on the strip above'],
    [
      'Drag the window on the strip, or an end of it',
      'Move and resize the view; buttons: “All”, “Last ten years” and the others',
    ],
    ['Click a mark', 'Select it; a counted mark zooms in until its members part'],
  ],
  readingTitle: 'How to read the drawing',
  reading: [
    'The slim strip above is true to scale: equal times are equally wide. The part it frames is the view of the large drawing.',
    'The large drawing stretches what is crowded: each piece is even inside, and says below the axis how much it is magnified. The lines between the two show what was stretched.',
    'A gap that says “… yr” leaves out years without milestones.',
    'A mark with a number stands for several; opening it zooms in until they part.',
  ],
  legend: (title, shapes) =>
    `The shape tells how exact a date is: a bar as long as the text says, a point for a known hour, dashes and faded ends where it is not exact. All shapes stand in “${title}” under “${shapes}”, shown below the timeline while nothing is selected.`,
};
