//! Digest authentication: <https://www.rfc-editor.org/rfc/rfc7616>.

use std::fmt::Write;

use md5::{Digest as _, Md5};
use sha2::Sha256;

/// How a server wants a password to be hashed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Challenge {
    realm: String,
    nonce: String,
    opaque: Option<String>,
    algorithm: Algorithm,
    has_qop: bool,
    /// Whether the last answer was right, and too old.
    pub(super) is_stale: bool,
    /// How often it was answered.
    count: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Algorithm {
    /// What is meant where none is named.
    #[default]
    Md5,
    Sha256,
}

/// A request and who makes it.
pub(super) struct Asked<'a> {
    pub(super) user: &'a str,
    pub(super) password: &'a str,
    pub(super) method: &'a str,
    /// Path and query.
    pub(super) target: &'a str,
    /// A number that the server does not choose.
    pub(super) own_nonce: &'a str,
}

impl Challenge {
    /// The strongest of what a server offers that is known here.
    pub(super) fn strongest<'h>(headers: impl Iterator<Item = &'h str>) -> Option<Self> {
        headers.filter_map(Self::parse).max_by_key(|challenge| challenge.algorithm)
    }

    fn parse(header: &str) -> Option<Self> {
        let start = header.to_ascii_lowercase().find("digest ")?;
        let mut found = Self::default();
        for (name, value) in parameters(header.get(start + "digest ".len()..)?) {
            match name.to_ascii_lowercase().as_str() {
                "realm" => found.realm = value,
                "nonce" => found.nonce = value,
                "opaque" => found.opaque = Some(value),
                "stale" => found.is_stale = value.eq_ignore_ascii_case("true"),
                "qop" => found.has_qop = value.split(',').any(|qop| qop.trim() == "auth"),
                "algorithm" if value.eq_ignore_ascii_case("md5") => {}
                "algorithm" if value.eq_ignore_ascii_case("sha-256") => {
                    found.algorithm = Algorithm::Sha256;
                }
                "algorithm" => return None,
                _ => {}
            }
        }
        (!found.nonce.is_empty()).then_some(found)
    }

    /// The value of the `Authorization` header; none where the name cannot stand in one.
    pub(super) fn answer(&mut self, asked: &Asked<'_>) -> Option<String> {
        let is_plain = |text: &str| {
            text.bytes().all(|b| matches!(b, b' '..=b'~') && !matches!(b, b'"' | b'\\'))
        };
        if !is_plain(asked.user) || !is_plain(asked.target) {
            return None;
        }
        self.count += 1;
        let Asked { user, password, method, target, own_nonce } = asked;
        let Self { realm, nonce, count, .. } = self;
        let secret = self.algorithm.hash(&format!("{user}:{realm}:{password}"));
        let request = self.algorithm.hash(&format!("{method}:{target}"));
        let response = self.algorithm.hash(&if self.has_qop {
            format!("{secret}:{nonce}:{count:08x}:{own_nonce}:auth:{request}")
        } else {
            format!("{secret}:{nonce}:{request}")
        });
        let mut header = format!(
            "Digest username=\"{user}\", realm=\"{realm}\", uri=\"{target}\", algorithm={}, \
             nonce=\"{nonce}\", response=\"{response}\"",
            self.algorithm.name()
        );
        if self.has_qop {
            // Writing to a string cannot fail.
            let _ = write!(header, ", nc={count:08x}, cnonce=\"{own_nonce}\", qop=auth");
        }
        if let Some(opaque) = &self.opaque {
            let _ = write!(header, ", opaque=\"{opaque}\"");
        }
        Some(header)
    }
}

impl Algorithm {
    fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha256 => "SHA-256",
        }
    }

    fn hash(self, text: &str) -> String {
        let hex = data_encoding::HEXLOWER;
        match self {
            Self::Md5 => hex.encode(&Md5::digest(text)),
            Self::Sha256 => hex.encode(&Sha256::digest(text)),
        }
    }
}

/// `name=value` and `name="value"`, up to the next challenge in the same header.
fn parameters(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    while let Some((name, value)) = rest.split_once('=') {
        let name = name.trim_matches([' ', ',', '\t']);
        if name.contains([' ', ',']) {
            break;
        }
        let value = value.trim_start();
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => value.split_once(',').unwrap_or((value, "")),
        };
        found.push((name.to_owned(), value.trim().to_owned()));
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMON: &str = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", \
        nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", \
        opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    fn asked() -> Asked<'static> {
        Asked {
            user: "Mufasa",
            password: "Circle of Life",
            method: "GET",
            target: "/dir/index.html",
            own_nonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
        }
    }

    /// RFC 7616, section 3.9.1.
    #[test]
    fn the_vectors_of_the_standard() {
        for (algorithm, response) in [
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
            ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
        ] {
            let header = format!("{COMMON}, algorithm={algorithm}");
            let answer = Challenge::parse(&header).unwrap().answer(&asked()).unwrap();
            assert!(answer.contains(&format!("response=\"{response}\"")), "{answer}");
            assert!(answer.contains("nc=00000001") && !answer.contains("Circle"), "{answer}");
        }
    }

    /// RFC 2069: servers older than `qop`.
    #[test]
    fn without_a_quality_of_protection() {
        let header = "Digest realm=\"r\", nonce=\"n\"";
        let answer = Challenge::parse(header).unwrap().answer(&asked()).unwrap();
        assert!(!answer.contains("qop") && !answer.contains("cnonce"), "{answer}");
    }

    #[test]
    fn the_strongest_offer_is_taken() {
        let (weak, strong) =
            (format!("{COMMON}, algorithm=MD5"), format!("{COMMON}, algorithm=SHA-256"));
        let unknown = format!("{COMMON}, algorithm=SHA-512-256");
        let offers = [weak.as_str(), &strong, &unknown, "Basic realm=\"x\""];
        let found = Challenge::strongest(offers.into_iter()).unwrap();
        assert_eq!(found.algorithm, Algorithm::Sha256);
        assert_eq!(Challenge::strongest(["Basic realm=\"x\""].into_iter()), None);
        let joined = "Basic realm=\"x\", Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";
        assert_eq!(Challenge::parse(joined).unwrap().realm, "r");
    }

    #[test]
    fn a_name_cannot_break_out_of_the_header() {
        let mut challenge = Challenge::parse(COMMON).unwrap();
        for user in ["a\", uri=\"x", "a\r\nX: y", "a\\"] {
            assert_eq!(challenge.answer(&Asked { user, ..asked() }), None);
        }
    }
}
