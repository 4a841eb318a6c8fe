//! The guide: services with their ages, laws, and help when harm has happened.

pub mod helpline;
pub mod incident;
pub mod law;
pub mod service;
