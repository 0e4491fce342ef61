#include "ui/words/ranking.h"

#include "ui/words/tr.h"

namespace updraft {

QString agreementSentence(Agreement agreement) {
    switch (agreement) {
    case Agreement::split:
        return Words::tr("The room is split.");
    case Agreement::leans:
        return Words::tr("The room leans one way.");
    case Agreement::broadly:
        return Words::tr("The room broadly agrees.");
    case Agreement::agrees:
        return Words::tr("The room agrees.");
    }
    return {};
}

} // namespace updraft
