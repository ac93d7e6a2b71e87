//! The picture that is asked for.

use quipu::error::Error;
use quipu::graph::{Cluster, Direction, Drawing, Layout, Theme, View};
use quipu::model::Model;

use super::args::{self, Part, Picture};
use super::lookup;

/// What cards are grouped by, if not by a property.
const CLASS: &str = "class";
const COMMUNITY: &str = "community";

/// How a picture is drawn.
pub(super) fn drawing(model: &Model, picture: &Picture, part: &Part) -> Result<Drawing, Error> {
    let cluster = |word: &str| match word.to_ascii_lowercase().as_str() {
        CLASS => Ok(Cluster::Class),
        COMMUNITY => Ok(Cluster::Community),
        _ => lookup::property_or(model, word, &[CLASS, COMMUNITY]).map(Cluster::Property),
    };
    let centre = part.focus.first().map(|word| lookup::entity(model, word.trim()));
    Ok(Drawing {
        layout: picture.view.map(|layout| match layout {
            args::Layout::Cards => Layout::Cards,
            args::Layout::Evidence => Layout::Evidence,
            args::Layout::Overview => Layout::Overview,
        }),
        direction: match picture.rankdir {
            args::Direction::LR => Direction::LeftToRight,
            args::Direction::TB => Direction::TopToBottom,
            args::Direction::RL => Direction::RightToLeft,
            args::Direction::BT => Direction::BottomToTop,
        },
        cluster: picture.cluster_by.as_deref().map(cluster).transpose()?,
        theme: match picture.theme {
            args::Theme::Light => Theme::Light,
            args::Theme::Dark => Theme::Dark,
            args::Theme::Print => Theme::Print,
        },
        title: picture.title.clone(),
        centre: centre.transpose()?,
    })
}

/// What to say of options that the picture of a view has no use for.
pub(super) fn unused(view: &View) -> Vec<&'static str> {
    let drawing = &view.drawing;
    let warnings = match view.layout() {
        Layout::Cards => [None, None],
        Layout::Evidence => [
            None,
            (drawing.cluster == Some(Cluster::Community)).then_some(
                "warning: evidence has no communities: `--cluster-by community` changes nothing",
            ),
        ],
        Layout::Overview => [
            (drawing.direction != Direction::default())
                .then_some("warning: an overview has no direction: `--rankdir` changes nothing"),
            drawing
                .cluster
                .map(|_| "warning: an overview has no clusters: `--cluster-by` changes nothing"),
        ],
    };
    warnings.into_iter().flatten().collect()
}
