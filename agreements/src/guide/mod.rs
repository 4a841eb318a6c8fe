//! The guide: services with their age limits, laws, and help after an incident.

pub mod helpline;
pub mod incident;
pub mod law;
pub mod services;
