# The list of notebooks, which are in English themselves.

notebooks-title =
    { $name ->
       *[other] { $title }
    }
notebooks-what =
    { $name ->
       *[other] { $description }
    }
