//! The agreement: a template's clauses, each settled or still open.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::clause::{Clause, ClauseId, Settlement};
use crate::template::Template;

/// An agreement as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement<'a> {
    /// The template it started from.
    pub template: &'a Template,
    /// Its points in order.
    pub points: Vec<Point<'a>>,
}

/// One point of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// How it was settled, or nothing while it is open.
    pub settled: Option<Settlement>,
}

impl<'a> Agreement<'a> {
    /// The agreement that a class has reached: the template's clauses first, then whatever else was settled.
    #[must_use]
    pub fn of(
        catalogue: &'a Catalogue,
        template: &'a Template,
        settled: &BTreeMap<ClauseId, Settlement>,
    ) -> Agreement<'a> {
        let others = settled.keys().filter(|id| !template.clauses.contains(id));
        let points = template
            .clauses
            .iter()
            .chain(others)
            .filter_map(|id| catalogue.clause(&id.0))
            .map(|clause| Point { clause, settled: settled.get(&clause.id).cloned() })
            .collect();
        Agreement { template, points }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::{Country, Stage};

    #[test]
    fn a_settled_clause_outside_the_template_is_added_at_the_end() {
        let catalogue = Catalogue::embedded().unwrap();
        let template = catalogue.template(Stage::Middle, Country::No);
        let outside = catalogue.clauses().find(|c| !template.clauses.contains(&c.id));
        let debut = ClauseId("debut".into());
        let mut settled = BTreeMap::from([(debut.clone(), Settlement::Age(13))]);
        settled.extend(outside.map(|clause| (clause.id.clone(), Settlement::Families)));
        let agreement = Agreement::of(&catalogue, template, &settled);
        assert!(agreement.points.len() >= 6);
        let point = agreement.points.iter().find(|p| p.clause.id == debut).unwrap();
        assert_eq!(point.settled, Some(Settlement::Age(13)));
        assert_eq!(agreement.points.iter().filter(|p| p.settled.is_some()).count(), settled.len());
    }
}
