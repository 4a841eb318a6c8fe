//! How many wrong codes an account may try, and its server, and all together.

use crate::event::Address;

/// The wrong codes of the current hour, as far as they concern one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrongCodes {
    /// Those of the account, and of the few others that share its counter.
    pub(crate) account: i64,
    /// Those of the account's server: a homeserver of Matrix, or a whole network.
    pub(crate) server: i64,
    /// All.
    pub(crate) all: i64,
}

/// The wrong codes that an account may try in an hour.
const OF_ACCOUNT: i64 = 5;

/// The wrong codes from one homeserver in an hour. Its operator can make any number of accounts.
const OF_HOMESERVER: i64 = 30;

/// The wrong codes from a network without homeservers in an hour.
const OF_NETWORK: i64 = 100;

/// The wrong codes from everywhere in an hour.
const OF_ALL: i64 = 200;

/// An account without a wrong code has its first try until its server and all have this many times what they may.
const FIRST_TRIES: i64 = 4;

/// A server that has used up less than this part of its own is not held to the limit of all.
const CALM: i64 = 4;

impl WrongCodes {
    /// True if the account may try another code.
    ///
    /// Guessers must not easily lock out the others: see [`FIRST_TRIES`] and [`CALM`].
    pub(crate) fn allow_another(self, server: &Server) -> bool {
        let most = if server.is_homeserver { OF_HOMESERVER } else { OF_NETWORK };
        let times = if self.account == 0 { FIRST_TRIES } else { 1 };
        self.account < OF_ACCOUNT
            && self.server < times * most
            && (self.all < times * OF_ALL || self.server < most / CALM)
    }
}

/// The server of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Server {
    /// Its name, with its network.
    pub(crate) name: String,
    /// True for a homeserver of a network with many.
    pub(crate) is_homeserver: bool,
}

impl Server {
    /// The server of an account: what follows the colon of a Matrix id, else the whole network.
    pub(crate) fn of(account: &Address) -> Server {
        let (network, id) = (account.network(), account.id());
        match id.strip_prefix('@').and_then(|id| id.split_once(':')) {
            Some((_, server)) => {
                Server { name: format!("{network} {}", server.to_ascii_lowercase()), is_homeserver: true }
            }
            None => Server { name: network.to_owned(), is_homeserver: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: WrongCodes = WrongCodes { account: 0, server: 0, all: 0 };

    #[test]
    fn an_account_a_server_and_all_together_have_so_many_wrong_codes() {
        let here = Server::of(&Address::new("matrix", "@bo:example.org"));
        let telegram = Server::of(&Address::new("telegram", "17"));
        let may = |wrong: WrongCodes, server: &Server| wrong.allow_another(server);
        assert!(may(WrongCodes { account: 4, server: 4, all: 4 }, &here));
        assert!(!may(WrongCodes { account: 5, server: 5, all: 5 }, &here));
        assert!(!may(WrongCodes { account: 1, server: 30, all: 30 }, &here));
        assert!(may(WrongCodes { account: 1, server: 30, all: 30 }, &telegram));
        assert!(!may(WrongCodes { account: 1, server: 100, all: 100 }, &telegram));
        assert!(may(WrongCodes { server: 100, all: 200, ..NOBODY }, &telegram), "who has not guessed has a try");
        assert!(!may(WrongCodes { server: 400, all: 400, ..NOBODY }, &telegram));
        assert!(!may(WrongCodes { server: 25, all: 800, ..NOBODY }, &telegram));
        assert!(may(WrongCodes { account: 4, server: 6, all: 800 }, &here), "a server that does not guess goes on");
    }

    #[test]
    fn a_server_follows_the_colon_of_a_matrix_id_and_is_a_whole_network_elsewhere() {
        let server = |network, id| Server::of(&Address::new(network, id)).name;
        assert_eq!(server("matrix", "@bo:Example.org:8448"), "matrix example.org:8448");
        assert_eq!(server("telegram", "17"), "telegram");
        assert_eq!(server("console", "bo"), "console");
    }
}
