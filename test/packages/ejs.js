import ejs from 'ejs';

console.log(ejs.render('<ul><% for (const u of users) { -%>\n<li><%= u.name %> <%- u.raw %></li>\n<% } -%></ul><%# no %>', { users: [{ name: '<a>', raw: '<b>' }, { name: 'c', raw: '' }] }));
console.log(ejs.render('[?= x ?]', { x: 1 }, { delimiter: '?', openDelimiter: '[', closeDelimiter: ']' }), await ejs.render('<%= await f() %>', { f: async () => 4 }, { async: true }));
try { ejs.render('a\n<%= nope %>', {}); } catch (error) { console.log(error.name, error.message); }
