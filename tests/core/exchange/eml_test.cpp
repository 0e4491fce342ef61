#include "core/exchange/eml.h"
#include "core/exchange/html_text.h"

#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

const std::string head = "From: Ada Byron <ada@example.org>\r\n"
                         "Subject: The technician\r\n"
                         "Date: Tue, 3 Mar 2026 23:30:00 +0200\r\n"
                         "MIME-Version: 1.0\r\n";

Mail read(const std::string& bytes) {
    const auto mail = read_mail(bytes);
    REQUIRE(mail);
    return *mail;
}

std::string part(const std::string& type, const std::string& body, const std::string& more = {}) {
    return "--x\r\nContent-Type: " + type + "\r\n" + more + "\r\n" + body + "\r\n";
}

std::string mixed(const std::string& parts, const std::string& kind = "mixed") {
    return head + "Content-Type: multipart/" + kind + "; boundary=x\r\n\r\n" + parts + "--x--\r\n";
}

} // namespace

TEST_CASE("A mail tells who wrote what and when, by the sender's clock") {
    const auto mail = read(head + "\r\nNobody came.\r\n\r\n\r\n\r\nI waited all day.  \r\n");
    CHECK(mail.from == "Ada Byron");
    CHECK(mail.address == "ada@example.org");
    CHECK(mail.subject == "The technician");
    CHECK(mail.date == make_date(2026, 3, 3));
    CHECK(mail.text == "Nobody came.\n\nI waited all day.");
    CHECK(mail.attachments == 0);
    CHECK(!mail.cut);
}

TEST_CASE("Of two ways to say the same the plain one is read") {
    const auto mail = read(
        mixed(part("text/plain", "Plain words") + part("text/html", "<p>Other <b>words</b></p>"),
              "alternative"));
    CHECK(mail.text == "Plain words");
    CHECK(mail.attachments == 0);
    const auto empty = read(mixed(
        part("text/plain", " \r\n") + part("text/html", "<p>Only <b>here</b></p>"), "alternative"));
    CHECK(empty.text == "Only here");
}

TEST_CASE("Pictures and attachments are left out and counted") {
    const auto mail =
        read(mixed(part("text/plain", "See the picture") +
                   part("image/png", "iVBORw0KGgo=", "Content-Transfer-Encoding: base64\r\n") +
                   part("text/plain; name=a.txt", "Not this",
                        "Content-Disposition: attachment; filename=a.txt\r\n") +
                   part("message/rfc822", "From: b@example.org\r\n\r\nNor this")));
    CHECK(mail.text == "See the picture");
    CHECK(mail.attachments == 3);
}

TEST_CASE("Texts come in whatever charset they say, or look like") {
    const auto in = [](const std::string& charset, const std::string& body,
                       const std::string& encoding = "8bit") {
        return read(head + "Content-Type: text/plain; charset=" + charset +
                    "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body)
            .text;
    };
    CHECK(in("iso-8859-1", "sp\xe4t") == "spät");
    CHECK(in("windows-1252", "5 \x80") == "5 €");
    CHECK(in("utf-8", "sp=C3=A4t =F0=9F=98=80", "quoted-printable") == "spät 😀");
    CHECK(in("utf-8", "16nXnNeV150=", "base64") == "שלום");
    CHECK(in("utf-16be", "AEEA3w==", "base64") == "Aß");
    CHECK(in("iso-2022-jp", "\x1b$B$3$s\x1b(B") == "こん");
    CHECK(in("no-such-charset", "sp\xc3\xa4t") == "spät");
    CHECK(in("utf-8", "broken \xff byte").starts_with("broken "));
}

TEST_CASE("Headers in other letters are read, and line ends in them are none") {
    const auto mail = read("From: =?utf-8?B?16nXnNeV150=?= <s@example.org>\r\n"
                           "Subject: =?iso-8859-1?Q?Sp=E4t?=\r\n again\r\n\r\nText");
    CHECK(mail.from == "שלום");
    CHECK(mail.subject == "Spät again");
    CHECK(!mail.date);
}

TEST_CASE("A broken mail gives what can be read of it") {
    CHECK(read(head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" +
               part("text/plain", "Never closed"))
              .text == "Never closed");
    CHECK(read(head + "Content-Type: multipart/mixed\r\n\r\nNo boundary").attachments >= 0);
    CHECK(read(head + "Content-Type: ;;;\r\n\r\nOdd type").subject == "The technician");
    CHECK(read(head + "Content-Transfer-Encoding: base64\r\n\r\n!!! no base64 !!!").text.size() <
          30);
    CHECK(read("Subject: Only a subject").text.empty());
    CHECK(read(head).text.empty());
    std::string nested = head;
    for (int i = 0; i < 200; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
                  std::to_string(i) + "\r\n";
    CHECK(read(nested).subject == "The technician");
}

TEST_CASE("What is no mail is refused") {
    CHECK(read_mail("").error().code == ErrorCode::not_text);
    CHECK(read_mail("just words").error().code == ErrorCode::not_text);
    CHECK(read_mail(std::string("\x89PNG\0\0\0", 7)).error().code == ErrorCode::not_text);
    CHECK(read_mail_file("/nowhere/mail.eml").error().code == ErrorCode::file_missing);
    CHECK(read_mail_file("/tmp").error().code == ErrorCode::file_not_regular);
}

TEST_CASE("Of a mail of 30 MB the beginning is read, and it says so") {
    const testing::Folder folder;
    std::string mail =
        mixed(part("text/plain", "The words") + part("application/zip", std::string(30 << 20, 'A'),
                                                     "Content-Transfer-Encoding: base64\r\n"));
    testing::write_bytes(folder / "large.eml", mail);
    const auto read = read_mail_file(folder / "large.eml");
    REQUIRE(read);
    CHECK(read->text == "The words");
    CHECK(read->cut);

    const auto words = read_mail(head + "\r\n" + std::string(100'000, 'w'));
    REQUIRE(words);
    CHECK(words->text.size() == max_mail_letters);
    CHECK(words->cut);
}

TEST_CASE("HTML becomes what a person would read of it") {
    CHECK(text_of_html("<p>One</p><p>Two<br>Three</p>") == "One\nTwo\nThree");
    CHECK(text_of_html("a &lt;b&gt; &amp; &#8364; &#x20AC; &euro; &unknown; &") ==
          "a <b> & € € € &unknown; &");
    CHECK(text_of_html("<ul><li>one<li>two</ul>") == "- one\n- two");
    CHECK(text_of_html("<table><tr><td>Name</td><td>Ann</td></tr><tr><th>Age</th></tr></table>") ==
          "Name Ann\nAge");
    CHECK(text_of_html("<style>p{color:red}</style><script>alert('<p>')</script>Left") == "Left");
    CHECK(text_of_html("<!-- hidden <p> -->seen") == "seen");
    CHECK(text_of_html("<a href=\"x>y\">link</a> 3 < 4") == "link 3 < 4");
    CHECK(text_of_html("<img src=http://example.org/spy.png>Text") == "Text");
    CHECK(text_of_html("\n  many\n\tblanks   here ") == "many blanks here");
    CHECK(text_of_html("<p title=\"never closed>word</p> more").find("more") != std::string::npos);
    CHECK(text_of_html("&#0;&#xD800;&#x110000;") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("Hostile HTML is read to its end") { // looked through for each mark, it would take hours
    std::string marks;
    for (int i = 0; i < 1'000'000; ++i) marks += "<a \"";
    CHECK(text_of_html(marks + "end").size() <= marks.size() + 3);
    CHECK(text_of_html(std::string(2'000'000, '<')).size() <= 2'000'000);
    CHECK(text_of_html(std::string(2'000'000, '&')).size() == 2'000'000);
    std::string comments;
    for (int i = 0; i < 500'000; ++i) comments += "<!--";
    CHECK(text_of_html(comments).size() <= comments.size());
}

TEST_CASE("HTML whose head is not closed still has its words") {
    CHECK(text_of_html("<html><head><title>Mail</title><meta charset=utf-8><body>Hello") ==
          "Hello");
    CHECK(text_of_html("<head><style>p{}</style><p>Hello</p>") == "Hello");
    CHECK(text_of_html("<head><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml></head>Hello") ==
          "Hello");
}

TEST_CASE("A tag that closes itself hides nothing behind it") {
    CHECK(text_of_html("One <svg width=\"1\"/> two") == "One two");
    CHECK(text_of_html("One <svg><path d=\"M0\"/>no</svg> two") == "One two");
}

TEST_CASE("Letters of HTML that are numbers bring in nothing that a text cannot hold") {
    CHECK(text_of_html("a&#1;b&#8;c&#127;d&#10;e") == "abcd\ne");
}

TEST_CASE("Words behind a picture in a mail are read on, and each text once") {
    const auto picture = part("image/png", "iVBORw0KGgo=", "Content-Transfer-Encoding: base64\r\n");
    const auto mail =
        read(mixed(part("text/plain", "Before") + picture + part("text/plain", "Behind")));
    CHECK(mail.text == "Before\nBehind");
    CHECK(mail.attachments == 1);
    CHECK(read(mixed(part("text/html", "<p>Before</p>") + picture +
                     part("text/html", "<p>Behind</p>") + part("text/plain", "List footer")))
              .text == "Before\nBehind\nList footer");
    const std::string either = "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
                               "--y\r\nContent-Type: text/plain\r\n\r\nPlain\r\n"
                               "--y\r\nContent-Type: text/html\r\n\r\n<p>Rich</p>\r\n--y--\r\n";
    CHECK(read(mixed(either + picture + part("text/plain", "Behind"))).text == "Plain\nBehind");
}

TEST_CASE("A mail that says ASCII and holds other letters is read by what they look like") {
    CHECK(read(head + "Content-Type: text/plain; charset=us-ascii\r\n\r\nsp\xc3\xa4t").text ==
          "spät");
}
