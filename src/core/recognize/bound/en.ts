/** Words before a figure, by bound; longest match wins. Case is ignored. */
export const BEFORE_EN: Readonly<Record<string, string>> = {
  ge: 'at or above,at or over,as low as,as few as,a minimum share of,a minimum level of,a minimum rate of,a minimum price of,at least,at the least,no less than,not less than,no fewer than,not fewer than,a minimum of,minimum of,minimum,not below,no lower than,not lower than,not under,no smaller than,not smaller than,no shorter than,≥,>=,greater or equal to,greater or equal than,greater than or equal to,more than or equal to,a floor of,no worse than,equal or greater than,larger or equal than,above or equal to,equal to or more than,equal to or greater than,not be less than,not be lower than,not be fewer than',
  gt: 'more than,over,well over,above,well above,in excess of,greater than,bigger than,larger than,higher than,upwards of,upward of,beyond,north of,just over,slightly over,slightly more than,slightly above,just above,longer than,passed the mark of,faster than,>,＞',
  le: 'within,at or under,a maximum share of,a maximum level of,a maximum rate of,a maximum price of,up to,as much as,as many as,as high as,at most,at the most,no more than,not more than,not exceed,not exceeding,not to exceed,no greater than,not greater than,a maximum of,maximum of,maximum,no higher than,not higher than,not above,not over,not be more than,not be over,not be above,not be higher than,never exceed,not go above,not rise above,not surpass,no larger than,no longer than,not longer than,capped at,capped to,limited to,a ceiling of,ceiling of,ceiling,a cap of,cap of,a limit of,an upper limit of,less or equal to,less or equal than,less than or equal to,smaller than or equal to,less than or equals to,fewer than or equal to,at or below,equal to or less than,equal or less than,equal to or below,≤,<=',
  lt: 'not quite,not even,less than,fewer than,below,well below,under,well under,lower than,smaller than,short of,shy of,shorter than,just under,just below,slightly less than,slightly below,slightly under,slower than,<,＜',
  approx:
    'about,around,approximately,approx,approx.,roughly,nearly,almost,close to,some,circa,c.,ca.,an estimated,estimated,approaching,in the region of,in the order of,of the order of,on the order of,or so,near,nearing,virtually,nearer,nearer to,closer to,~,≈,∼,broadly,or about,or around,the best part of',
  eq: 'equals,equal to,equals to,is equal to,exactly,=,precisely',
};

/** Words that may stand between a bound and its number: at least another 12 GW, over the next, no more than a further. */
export const FILLERS_EN =
  'a an another additional further extra new total annual estimated combined average just be to of only its their some in has by reach reaching even around about approximately roughly as at is are was were been';

export const AFTER_EN: Readonly<Record<string, string>> = {
  ge: 'and up,or upwards,or upward,or more,or above,or higher,or greater,or over,and above,and over,and more,and higher,or better,or longer,plus,+,upwards,and upwards,or larger,and larger,or older,at least,at a minimum,at minimum,minimum',
  le: 'or less,or fewer,or below,or lower,or under,and below,and under,at most,or shorter,or smaller,at the most,maximum,and less,or less than that',
  approx: 'or so,or thereabouts,or around,approximately,more or less,roughly',
};
