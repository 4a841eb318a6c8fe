-- Right after the migration the texts of the earlier tables still stand in the columns `plain`; the program seals them before
-- it does anything else.
update server set sealed = false;
