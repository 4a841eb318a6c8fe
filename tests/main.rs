//! The one test target: the program's behaviour, seen from outside.
#![recursion_limit = "256"]

mod harness;

mod attack;
mod browser;
mod buttons;
mod cannot;
mod council;
mod demo;
mod docker;
mod durability;
mod embedded;
mod isolation;
mod locales;
mod matrix;
mod matrix_polls;
mod matrix_pupils;
mod matrix_trust;
mod migrations;
mod pages;
mod program;
mod queries;
mod racing;
mod rotation;
mod sessions;
mod stories;
mod telegram;
mod telegram_rules;
mod tidy_tests;
mod unreadable;
