#pragma once

#include <QString>

#include <vector>

namespace updraft {

/// One topic of the help: resources/help/LANGUAGE/ID.md. Most pages have one that bears their id.
struct HelpTopic {
    QString id;
    QString title; ///< The text's first heading.
    QString text;  ///< Markdown, with the heading.
};

/// All topics in reading order, in the reader's language or else in English.
const std::vector<HelpTopic>& helpTopics();

/// The topic about a page; the first one where none is.
QString helpTopicOf(const QString& page);

} // namespace updraft
