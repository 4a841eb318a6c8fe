
page-title = The class’s page
page-intro = Here are the agreement, what the class has answered and what is known about apps. The page is for the class alone: whoever has the link can read it.
page-skip = Skip to the content
page-contents = Contents
page-languages = Languages
page-agreement = The agreement
page-results = What the class has answered
page-no-results = No poll has been decided yet.
page-closed = Closed on { $date }.
page-guide = Apps and services
page-guide-intro = Three ages for each service, and what is worth knowing. An age is one piece of advice among several.
page-nothing-title = There is nothing here
page-nothing = The link is no longer valid, or part of it is missing. The contact parent can make a new one with /page in the group.
page-fault-title = Something went wrong
page-link = The class’s page, to read and to print: { $address }
page-link-until = The link is valid until { $date }. Whoever has it can read the page, so do not share it outside the group. A new link takes the place of the old one.
page-none = This installation of mine has no web page. Whoever runs me can turn it on.
