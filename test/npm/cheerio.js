import * as cheerio from 'cheerio';

const $ = cheerio.load('<ul id="fruits"><li class="apple">Apple</li><li class="orange">Orange &amp; co</li><li class="pear" data-x=\'{"a":1}\'>Pear</li></ul>');
console.log($('.apple', '#fruits').text(), $('ul .pear').attr('class'), $('li:nth-child(2)').html(), $('.pear').data('x'));
$('li').each((i, el) => { $(el).attr('n', i); });
$('ul').append('<li>Plum</li>').find('li').eq(0).addClass('first').remove();
console.log($.html(), $('li').map((_, el) => $(el).text()).get());
console.log(cheerio.load('<a><b/>x</a>', { xmlMode: true }).xml());
