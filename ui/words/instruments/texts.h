#pragma once
#include <QCoreApplication>

#include <array>

// The questions of the instruments, in their order. They are our own; the help says where their
// ideas come from.
namespace updraft::instruments {

struct QuestionTexts {
    const char* title;                  // for charts and tables
    const char* question;               // as it is asked
    std::array<const char*, 5> answers; // what one would see, from 0 to 4
    const char* remedy;                 // what to do where it is missing; null for most
};

const std::array<QuestionTexts, 4>& direction();
const std::array<QuestionTexts, 4>& understanding();
const std::array<QuestionTexts, 4>& choosing();
const std::array<QuestionTexts, 4>& delivering();
const std::array<QuestionTexts, 4>& learning();
const std::array<QuestionTexts, 4>& ownership();
const std::array<QuestionTexts, 5>& commitment();
const std::array<QuestionTexts, 8>& culture();

} // namespace updraft::instruments
