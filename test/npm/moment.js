import moment from 'moment';

const d = moment.utc('2024-02-29T13:14:15Z');
console.log(d.format('dddd, MMMM Do YYYY, h:mm:ss a'), d.clone().add(1, 'y').toISOString(), moment.duration(90, 'minutes').humanize(), d.from(d.clone().add(5, 'd')), d.isoWeek(), moment('31/12/1999', 'DD/MM/YYYY', true).isValid(), d.calendar(d.clone().add(1, 'd')), moment.locales(), d.diff('2020-01-01', 'months'));
