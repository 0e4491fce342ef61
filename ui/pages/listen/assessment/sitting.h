#pragma once

#include "core/listen/answers.h"
#include "ui/session/session.h"

#include <QStringList>

#include <unordered_map>

class QKeyEvent;

namespace updraft {

/// Where one stands in an assessment: which instrument, round, rater and question. Page and
/// projector share it, and answer through it.
class Sitting : public QObject {
    Q_OBJECT

  public:
    explicit Sitting(Session& session, QObject* parent = nullptr);

    Session& session() const { return session_; }

    Instrument instrument() const { return instrument_; }
    void setInstrument(Instrument instrument);

    std::optional<Id<Round>> round() const { return round_; }
    const Round* roundRow() const { return round_ ? session_.find(*round_) : nullptr; }
    void setRound(Id<Round> round);
    /// Makes one for today, by one edit, and goes there.
    bool beginRound();

    /// Those who answered this, then the others who answered in the round, and those it asks.
    QStringList raters() const { return raters_; }
    const QString& rater() const { return rater_; }
    void setRater(const QString& rater);
    /// Goes to the rater, whom the round asks from now on. False where there is none to go to.
    bool addRater(const QString& name);
    void renameRater(const QString& rater, const QString& name);
    void removeRater(const QString& rater);
    /// How many answered this, and the share of all that could be answered.
    int answering() const { return static_cast<int>(answers_.size()); }
    double share() const;
    /// How many questions of the instrument the rater was through with.
    int progress(const QString& rater) const;

    Question question() const;
    /// What it is about: the dimension of CX maturity, else the instrument.
    QString subject() const;
    int at() const { return at_; }
    int count() const { return questions_of(instrument_); }
    void goTo(int at);
    void step(int by) { goTo(at_ + by); }
    /// The next one from here that has no answer, or whose answer lacks evidence; false where
    /// there is none.
    bool goToOpen();
    bool goToUnproven();

    /// What the rater answered to it; null where nothing.
    const Assessment* answer() const { return answerTo(at_); }
    const Assessment* answerTo(int at) const;
    int unproven() const;

    bool canAnswer() const { return session_.canWrite() && round_ && !rater_.isEmpty(); }
    /// No answer is "don't know". Goes on to the next question, but where evidence is wanted.
    void give(std::optional<int> answer);
    /// What shows the answer that stands; without one there is nothing to be shown. Whether the
    /// plan holds it.
    bool setEvidence(const QString& text);
    /// Where it stands in the plan; none without an answer.
    std::optional<DraftPlace> evidencePlace() const;
    void takeBack();

    /// What the keys of answering do: 0 to 4, D, the arrows, Home, End, Del. False for others.
    bool key(const QKeyEvent& press);

  Q_SIGNALS:
    /// Another place is next: editors hand in what was typed for this one.
    void leaving();
    /// Another place, or other answers.
    void moved();
    /// The answer that was just given counts as 2 until something shows it.
    void evidenceWanted();

  private:
    void refresh();
    void reset();
    void readRaters();
    void expect(const QString& name);
    QString known(const QString& name) const;
    const std::vector<const Assessment*>* answersOf(const QString& rater) const;
    template <class F> bool find(F&& wanted);

    Session& session_;
    Instrument instrument_ = Instrument::maturity;
    std::optional<Id<Round>> round_;
    QString rater_;
    int at_ = 0;
    QStringList raters_;
    std::shared_ptr<const Plan> shown_;
    int given_ = 0; ///< Answers other than "don't know".
    // By names as they are compared: how each is written, and the answers to the instrument, which
    // point into `shown_`.
    std::unordered_map<std::string, QString> names_;
    std::unordered_map<std::string, std::vector<const Assessment*>> answers_;
};

} // namespace updraft
