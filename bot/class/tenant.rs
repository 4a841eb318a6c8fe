//! The common ground of a class and a council: a room with the bot.

use agreements::class::Profile;
use agreements::class::country::Country;
use agreements::class::name::ClassName;
use agreements::council::Council;
use agreements::founding::Founding;

use crate::ids::ClassId;

/// A class or a council by its name, to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: ClassId,
    /// Its name.
    pub name: ClassName,
}

/// A class or a council: it has a room with the bot.
pub trait Tenant {
    /// The code of the room's language.
    fn language(&self) -> &str;

    /// The country.
    fn country(&self) -> Country;
}

impl Tenant for Profile {
    fn language(&self) -> &str {
        &self.language
    }

    fn country(&self) -> Country {
        self.country
    }
}

impl Tenant for Council {
    fn language(&self) -> &str {
        &self.language
    }

    fn country(&self) -> Country {
        self.country
    }
}

impl Tenant for Founding {
    fn language(&self) -> &str {
        match self {
            Founding::Class(profile) => &profile.language,
            Founding::Council(council) => &council.language,
        }
    }

    fn country(&self) -> Country {
        match self {
            Founding::Class(profile) => profile.country,
            Founding::Council(council) => council.country,
        }
    }
}
