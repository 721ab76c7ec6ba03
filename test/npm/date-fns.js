import { addMonths, differenceInBusinessDays, eachDayOfInterval, format, formatDistance, formatISO, isValid, parse, parseISO, startOfWeek } from 'date-fns';
import { de } from 'date-fns/locale';

const d = new Date(2024, 1, 29, 13, 14);
console.log(format(d, "yyyy-MM-dd'T'HH:mm EEEE do QQQ"), format(d, 'PPPP', { locale: de }), format(addMonths(d, 12), 'P'), formatDistance(d, addMonths(d, 3)), differenceInBusinessDays(addMonths(d, 1), d), eachDayOfInterval({ start: d, end: new Date(2024, 2, 2) }).length, isValid(parse('31/02/2020', 'dd/MM/yyyy', d)), format(startOfWeek(d, { weekStartsOn: 1 }), 'ccc'), formatISO(parseISO('2020-01-02')));
