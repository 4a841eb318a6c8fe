//! The source of a request: the network address that it comes from, to slow guesses. Nothing stores or logs it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};

use crate::app::App;

/// The address at the other end of the connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) IpAddr);

/// The source of a request.
pub(super) struct Source(pub(super) String);

impl FromRequestParts<Arc<App>> for Source {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Source, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        Ok(Source(peer.map(|peer| of(peer, &parts.headers).to_string()).unwrap_or_default()))
    }
}

fn of(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    network(forwarded(headers).filter(|_| is_near(peer)).unwrap_or(peer))
}

/// The address that a proxy has appended: the last one. Those before it may be the client's invention.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let all = headers.get_all(HeaderName::from_static("x-forwarded-for"));
    let last = all.iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

/// True for an address on this machine or in its own network, where a proxy is. From elsewhere the header is no
/// proxy's.
fn is_near(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(peer) => peer.is_loopback() || peer.is_private() || peer.is_link_local(),
        IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local() || peer.is_unicast_link_local(),
    }
}

/// An IPv6 client has a whole network of addresses.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(peer: &str, forwarded: &[&str]) -> String {
        let name = HeaderName::from_static("x-forwarded-for");
        let headers = forwarded.iter().map(|value| (name.clone(), value.parse().expect("a value")));
        of(peer.parse().expect("an address"), &headers.collect()).to_string()
    }

    #[test]
    fn only_a_near_proxy_names_the_source_and_only_its_own_words_count() {
        assert_eq!(source("203.0.113.7", &["198.51.100.1"]), "203.0.113.7");
        assert_eq!(source("127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(source("172.18.0.2", &["1.1.1.1, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(source("::ffff:10.0.0.2", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(source("127.0.0.1", &["nonsense"]), "127.0.0.1");
        assert_eq!(source("127.0.0.1", &["2001:db8:1:2:3:4:5:6"]), "2001:db8:1:2::");
    }
}
