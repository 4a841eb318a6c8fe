-- Two accounts of one server have tried wrong codes.
insert into guesses (hour, scope, counter, wrong) values
    (498953, 'account', 17, 2), (498953, 'account', 18, 1), (498953, 'server', 0, 3), (498953, 'all', 0, 3);
